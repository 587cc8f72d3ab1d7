"""Lessons: a course that sets the program up, points at things and checks what was done.

A lesson is a document: texts, what each step sets up, what it points at, tasks and questions. It
is data alone; nothing in it is ever executed. Knows no Qt.
"""
