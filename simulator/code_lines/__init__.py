"""A set-up as lines of Keras, PyTorch and scikit-learn, stage by stage: one library, one file.

What a library cannot say stands in its place as a comment, in the reader's language.
"""
