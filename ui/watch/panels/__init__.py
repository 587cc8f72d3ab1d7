"""What surrounds the plot: the list of pins, and what adds one."""
