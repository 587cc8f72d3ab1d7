"""The window that checks backpropagation's gradients by differences, while nothing trains."""
