"""How well dates are found and resolved, beside HeidelTime: labels, sets, systems, counting."""
