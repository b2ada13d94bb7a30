"""Draws a line chart of five units over seven years as SVG with matplotlib, again and again, for comparison of speed."""
import io
import json
import sys
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

times = int(sys.argv[1])
years = list(range(2018, 2025))
start = time.perf_counter()
for n in range(times):
    figure, axes = plt.subplots(figsize=(9, 5))
    for unit in range(5):
        axes.plot(years, [(unit + 1) * 10 + (y * (n + 7)) % 23 for y in years], marker="o", label=f"unit {unit}")
    axes.set_title("Applications received")
    axes.set_ylim(bottom=0)
    axes.legend()
    picture = io.StringIO()
    figure.savefig(picture, format="svg")
    plt.close(figure)
print(json.dumps({"charts": times, "seconds": time.perf_counter() - start}))
