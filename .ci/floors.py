#!/usr/bin/env python3
"""floors.py SCORES FLOORS [--raise]: every figure stands at or above its floor (in per cent), every floor has its figure.

With --raise, floors go up to what was reached, a tenth rounded down, and figures without a floor get one. None goes down.
"""
import json
import math
import sys

paths = [argument for argument in sys.argv[1:] if argument != "--raise"]
scores, floors = (json.load(open(path)) for path in paths)
if "--raise" in sys.argv:
    for part, figures in scores.items():
        kept = floors.setdefault(part, {})
        for name, figure in figures.items():
            floor = math.floor(1000 * figure + 1e-6) / 10
            if floor > 0:
                kept[name] = max(kept.get(name, 0.0), floor)
    with open(paths[1], "w") as file:
        file.write(json.dumps(floors, indent=1, sort_keys=True) + "\n")
low = []
for part, figures in floors.items():
    for name, floor in figures.items():
        figure = scores.get(part, {}).get(name)
        if figure is None:
            low.append(f"{part}: {name}: no such figure")
        elif round(100 * figure, 6) < floor:
            low.append(f"{part}: {name}: {100 * figure:.2f} is below its floor of {floor}")
if not floors or not all(floors.values()):
    low.append("no floors are set")
print("\n".join(low) if low else f"all {sum(map(len, floors.values()))} floors hold")
sys.exit(bool(low))
