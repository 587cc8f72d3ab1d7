"""The parts of the set-up panel: fields, sections and the edits that they ask for."""
