"""How well names and dates are found: reads the labelled sets, runs sitrep and its rivals, counts."""
