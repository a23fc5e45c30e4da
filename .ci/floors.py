"""floors.py SCORES FLOORS: every figure stands at or above its floor (in per cent), and every floor has its figure."""
import json
import sys

scores, floors = (json.load(open(path)) for path in sys.argv[1:3])
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
