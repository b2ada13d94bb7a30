"""A plain reader in Python of text reports whose tables lie a row a line: the same cells, for comparison of speed."""
import json
import re
import sys
import time

LABELS = {
    "规章": 3, "规范性文件": 3, "行政规范性文件": 3, "行政许可": 0, "其他对外管理服务事项": 3, "行政处罚": 0, "行政强制": 0,
    "行政事业性收费": 0, "政府集中采购": 2,
    "一、本年新收政府信息公开申请数量": 7, "二、上年结转政府信息公开申请数量": 7, "四、结转下年度继续办理": 7, "3.其他": 7,
}
APPLICATION = re.compile(r"^(?:[（(][一二三四五六七][）)](?:予以公开|部分公开|其他处理|总计)|[1-8]\.)")
NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def figure(text):
    text = text.translate(WIDE).strip()
    sign = -1 if text.startswith("减") else 1
    found = NUMBER.search(text)
    if not found:
        return None
    value = sign * float(found.group().replace(",", ""))
    if "亿" in text:
        value *= 100000000
    elif "万" in text:
        value *= 10000
    return value


def read(text):
    cells, old = [], "上一年项目数量" in text
    for line in text.split("\n"):
        if "\t" in line:
            parts = [p.strip() for p in line.split("\t")]
        elif "|" in line:
            parts = [p.strip() for p in line.strip().strip("|").split("|")]
        else:
            continue
        count = None
        for at, part in enumerate(parts):
            if part in LABELS:
                count = LABELS[part]
                if count == 0:
                    count = {"行政事业性收费": 2}.get(part, 3) if old else 1
            elif APPLICATION.match(part):
                count = 7
                if at + 8 < len(parts) and not part.startswith("（三") and APPLICATION.match(parts[at + 1] or "-"):
                    continue
            if count:
                cells.extend(figure(p) for p in parts[at + 1:] if p or True)
                break
        else:
            values = [figure(p) for p in parts if p]
            if len(values) == 15 and all(v is not None for v in values):
                cells.extend(values)
    return cells


def main():
    files = open(sys.argv[1], encoding="utf-8").read().split("\n")
    start = time.perf_counter()
    numbers, total = 0, 0.0
    for path in files:
        if path:
            with open(path, encoding="utf-8") as f:
                for value in read(f.read()):
                    if value is not None:
                        numbers += 1
                        total += value
    print(json.dumps({"files": len(files), "seconds": time.perf_counter() - start, "numbers": numbers, "total": total}))


main()
