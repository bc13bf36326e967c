"""A second checker of hoa-record/1, written from FORMAT.md alone: counts records anew and names what they state otherwise.

    python3 check.py record.json...        exit 0 when everything agrees, else 1

A pair is (heads, area in cm2). Where marks are committed the digests, the rulings and the turnout are checked. What the
record says beside an item's figures (margins, other readings, counts without the excluded) is left to verify.html, and so
is the part `tally` of the check code. Python knows no ed25519, and to write it out takes as long as all of this: signatures
are held to by `hoa proof check` and the page.
"""
import hashlib, json, re, sys
from decimal import Decimal

NOBODY, AXES, OPINIONS = (0, 0), ("headcount", "area"), {"1": "for", "2": "against", "3": "abstain"}
WORDS = {"motion": {"": "blank", "x": "spoilt", "f": "follow", **OPINIONS},
         "election": {"": "blank", "x": "spoilt"},
         "choice": {"": "blank", "x": "spoilt", "0": "noneOfThese", "a": "abstain"}}
NOT_SAID = {"transfersBefore": 0, "inPart": False, "byProxy": False, "flats": []}

def line(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
def sha256(*lines): return hashlib.sha256("\n".join(lines).encode()).hexdigest()
def add(pairs): return tuple(sum(axis) for axis in zip(NOBODY, *pairs))
def figures(pair): return dict(zip(AXES, pair))
def rows_of(item): return item.get("options") or item.get("candidates") or []
def stands(row): return row.get("standing", "standing") == "standing"

def clears(bar, part, whole):
    n, d = bar["of"]
    return all(w > 0 and (p * d > n * w or p * d == n * w and bar["wording"] == "at least") for p, w in zip(part, whole))

def areas_in_cm2(value):
    return {**value, "area": int(Decimal(value["area"]) * 10000)} if isinstance(value.get("area"), str) else value

def read_mark(rules, item, mark):
    """A word, or opinions by number (and by id, for names that stay names)."""
    if mark == "f" and item["kind"] == "motion" and rules["follow-mark"] != "allowed":
        return "spoilt"
    if mark in WORDS[item["kind"]]:
        return WORDS[item["kind"]][mark]
    names = {"+" + name["id"]: name["no"] or name["id"] for name in item.get("writeIns") or []}
    standing, opinions = {row["no"] for row in rows_of(item) if stands(row)}, {}
    for number, _, opinion in [part.partition(":") for part in mark.split(" ")]:
        number = names[number] if number in names else int(number)
        if number in standing or isinstance(number, str):
            opinions[number] = OPINIONS[opinion or "1"]
    too_many = list(opinions.values()).count("for") > item.get("seats", 1)
    return "spoilt" if too_many else opinions or "blank"

def says(record, paper):
    """What a paper says, by the code of the items on which it speaks."""
    if record["ballots"] != "marks":
        return None
    return {item["code"]: read_mark(record["rules"], item, mark)
            for item, mark in zip(record["items"], paper["marks"].split("|"), strict=True)
            if not item["withdrawn"] and (item["tenants"] or not paper["flats"])}

def choose(rules, papers, decision):
    """The one paper that is kept, or those that are held, and the reason."""
    def same(some): return all(p["said"] == some[0]["said"] for p in some)
    sales = {p["transfersBefore"] for p in papers}
    parted = len(sales) > 1 and any(p["inPart"] for p in papers)
    speak = [p for p in papers if parted or p["transfersBefore"] == min(sales)]
    speak = [p for p in speak if parted or not p["byProxy"]] or speak
    if same(speak):
        first = len(speak) == len(papers) or same(papers) and speak[0] is papers[0]
        return speak[:1], ("only-paper" if len(papers) == 1 else "first-of-same" if first else
                           "kept-former-owner" if len(sales) > 1 else "kept-own")
    decided = [p for p in speak if p["no"] == decision["accept"]]
    if decided and same(decided + [p for p in speak if p["no"] > decision["upTo"]]):
        return decided, "resolved:%d" % decided[0]["no"]
    if parted:
        return speak, "title-in-part"
    order = [channel for channel in rules["channel-order"].split(",") if any(p["channel"] == channel for p in speak)]
    top = [p for p in speak if not order or p["channel"] == order[0]]
    channel = (top[:1], "kept-channel") if same(top) else (top, "differs")
    return {"first": (speak[:1], "kept-first"), "last": (speak[-1:], "kept-last"), "channel": channel,
            "hold": (speak, "differs")}[rules["conflicting-ballots"]]

def rule(record, papers):
    """(ruling, reason) by number for one voter's papers that reach a head; the accepted paper."""
    ruled, left, decision = {}, [], {"accept": 0, "upTo": 0}
    for p in sorted(papers, key=lambda p: (p["receivedAt"], p["no"])):
        decision = record["decided"].get(p["voter"], decision)
        none = decision["accept"] is None and p["no"] <= decision["upTo"]
        ends = record["channelCloses"].get(p["channel"], "9")
        out = (("late", "after-close") if p["receivedAt"] > record["assembly"]["closesAt"] else
               ("late", "after-channel-close") if p["receivedAt"] > ends else
               ("void", p["void"]) if p["void"] is not None else ("void", "resolved-none") if none else None)
        ruled[p["no"]] = out or (p["ruling"], p["reason"])
        left += [] if out else [p]
    if not left or len(left) > 1 and record["ballots"] != "marks":
        return ruled, None
    kept, reason = choose(record["rules"], left, decision)
    one = None if reason in ("differs", "title-in-part") else kept[0]
    for p in left:
        ruled[p["no"]] = (("accepted" if one else "held", reason) if p in kept else
                          ("superseded", "gives-way") if not one else
                          ("duplicate", "same-as:%d" % one["no"]) if p["said"] == one["said"] else
                          ("superseded", "superseded-by:%d" % one["no"]))
    return ruled, one

def heads_of(record, item):
    """(what it says, or "silent", or None; (1, area)) of every head of an item."""
    rules = record["rules"]
    left_out = [key.split("-")[0] for key in ("blank", "spoilt-item") if rules[key] == "not-participating"]
    for voter in [v for v in record["roll"] if v["voter"] not in item["excluded"] or rules["recusal"] == "none"]:
        units = {u["code"]: u["area"] for u in voter["units"] if item["units"] is None or u["code"] in item["units"]}
        own = [(code, area) for code, area in units.items()
               if rules["tenant-heads"] == "by-flat" and code in item["flats"]]
        rest = sum(units.values()) - sum(area for _, area in own)
        for flat, area in own + [(None, rest)] * (rest > 0):
            papers = [p for p in record["papers"] if p["voter"] == voter["voter"]
                      and (not own or not p["flats"] or flat in p["flats"])]
            accepted = rule(record, papers)[1]
            reading = accepted["said"].get(item["code"]) if accepted else None
            if voter["voter"] in record["service"] and not papers and not item["withdrawn"]:
                reading = "silent" if rules["silence"] != "not-participating" else None
            yield None if reading in left_out else reading, (1, area)

def places(rules, item, votes):
    """(rank, result) by number for the qualified candidates."""
    order = {no: [-votes[no][AXES.index(axis)] for axis in rules["rank"].split(",")] for no in votes}
    lot = item["lot"] if rules["tie"] == "lot" else []
    turn = {no: (order[no], lot.index(no) if no in lot else len(lot)) for no in votes}
    found, tied, seats, both = {}, False, item["seats"], item["seats"] + item["alternates"]
    for no in sorted(votes, key=turn.get):
        before, upto = sum(turn[o] < turn[no] for o in votes), sum(turn[o] <= turn[no] for o in votes)
        tied = tied or before < seats < upto
        found[no] = (1 + sum(order[o] < order[no] for o in votes), "elected" if upto <= seats else
                     "tied" if before < seats else "qualified" if tied or before >= both else
                     "alternate" if upto <= both else "tied-alternate")
    return found

def count(record, item):
    """The figures of an item as in tally.items, and its outcome before any condition."""
    rules, law, kind = record["rules"], record["law"], item["kind"]
    heads, sums = list(heads_of(record, item)), dict.fromkeys([*WORDS[kind].values(), "silent"], NOBODY)
    unmarked = {row["no"]: "abstain" for row in rows_of(item) if stands(row)} if item.get("manner") == "per-candidate" else {}
    for reading, pair in heads:
        opinions = {**unmarked, **reading} if isinstance(reading, dict) else {}
        for key in [(opinions[no], no) for no in opinions] or [reading]:
            sums[key] = add([sums.get(key, NOBODY), pair])
    roll, silent = add(pair for _, pair in heads), sums.pop("silent")
    cast = add(pair for reading, pair in heads if reading not in (None, "silent"))
    if kind != "motion" and rules["silence-elections"] != "by-clause":
        silent = NOBODY
    taking_part = add([cast, silent])
    whole = {"roll": roll, "participating": taking_part}[law["base"]]
    met = clears(law["quorum"], taking_part if law["silenceInQuorum"] else cast, roll)
    got = {"roll": figures(roll), "participating": figures(taking_part)}
    if kind == "motion":
        sums["abstain"] = add([sums["abstain"], sums.pop("blank")])
        ahead = {(a > b) - (a < b) for a, b in zip(sums["for"], sums["against"])}
        moved = add([sums["follow"], silent if rules["silence"] == "with-majority" else NOBODY])
        counted = {side: add([sums[side], moved if ahead == {sign} else NOBODY]) for side, sign in (("for", 1), ("against", -1))}
        got["counted"] = {side: figures(counted[side]) for side in counted}
        outcome = "carried" if clears(item["bar"], counted["for"], whole) else "not-carried"
    else:
        votes = {row["no"]: sums.get(("for", row["no"]), NOBODY) for row in rows_of(item)}
        good = {row["no"]: votes[row["no"]] for row in rows_of(item)
                if met and stands(row) and clears(item["bar"], votes[row["no"]], whole)}
        placed = places(rules, item, good) if kind == "election" else {no: (None, "carried") for no in good}
        got["options" if kind == "choice" else "candidates"] = [
            {"no": row["no"], "for": figures(votes[row["no"]]), "qualified": row["no"] in good,
             "result": placed[row["no"]][1] if row["no"] in placed else "not-carried" if kind == "choice"
             else "not-elected" if stands(row) else row["standing"]} for row in rows_of(item)]
        elected = sum(result == "elected" for _, result in placed.values())
        outcome = (("carried" if good else "not-carried") if kind == "choice" else
                   "complete" if elected == item["seats"] else "partial" if elected else "none")
    got.update({word: figures(sums[word]) for word in sums if isinstance(word, str) and word in AXES + ("for", "against", "abstain", "spoilt")})
    return {**got, "outcome": outcome if met else "no-quorum"}

def items_of(record):
    """Every item as it comes out: what it hangs on decides whether it lapses."""
    outcomes = {}
    for item in record["items"]:
        got = count(record, item)
        if item.get("onlyIf") and outcomes[item["onlyIf"]] != "carried":
            got["outcome"] = "lapsed"
        if item["withdrawn"]:
            got["outcome"] = "withdrawn"
        outcomes[item["code"]] = got["outcome"]
        yield got

def digests_of(record, plain):
    units = [[u["code"], v["voter"], u["area"]] for v in record["roll"] for u in v["units"]]
    units += [[u["code"], 0, u["area"]] for u in record["leftOut"]]
    head = ["assembly", record["compound"]["code"], record["assembly"]["code"]]
    parts = {**record["checkParts"], "roll": sha256(line(head), *map(line, sorted(units)))}
    if record["ballots"] == "marks" and not any(item.get("writeIns") for item in record["items"]):
        parts["papers"] = sha256(*[line([p["voter"], p["no"], p["ruling"], p["reason"],
                                         (p["void"] or "").split(":")[0], p["marks"]]) for p in record["papers"]])
    return {"digest": sha256(line({key: plain[key] for key in plain if key != "digest"})), "checkParts": parts,
            "checkCode": sha256("hoa-check/1", *[parts[part] for part in ("roll", "items", "papers", "tally")])[:32]}

def turnout_of(record):
    """Figures of roll and ballots; rules on every paper on the way."""
    areas = {v["voter"]: sum(u["area"] for u in v["units"]) for v in record["roll"]}
    sets, words, ruled = {"issued": set(areas), "returned": set(), "accepted": set()}, [], []
    sets["served"] = {*record["service"], *record["serviceOther"]}
    rulings = {v: rule(record, [p for p in record["papers"] if p["voter"] == v])[0] for v in areas}
    for p in record["papers"]:
        ruled.append(dict(zip(("ruling", "reason"), rulings[p["voter"]][p["no"]])))
        words.append(ruled[-1]["ruling"])
        for name in ["returned"] * (words[-1] != "late") + ["accepted"] * (words[-1] == "accepted"):
            sets[name].add(p["voter"])
    sets["notReturned"] = sets["issued"] - sets["returned"]
    papers = {word: {"papers": words.count(word)} for word in ("void", "late", "held", "duplicate", "superseded")}
    return ruled, {"ballots": {**papers, **{name: figures(add((1, areas[v]) for v in sets[name])) for name in sets}}}

def leaves(value, where=""):
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    return {where: value} if inner is None else {k: v for key, one in inner for k, v in leaves(one, f"{where}.{key}").items()}

def check(text):
    record = json.loads(text, object_hook=areas_in_cm2)
    if record["format"] != "hoa-record/1":
        raise ValueError("unknown format %r" % record["format"])
    bare = re.sub(r'"(?:[^"\\]|\\.)*"|\s+', lambda part: part[0] if part[0][0] == '"' else "", text)
    if len(bare) != len(line(json.loads(text))):
        raise ValueError("a key twice, or a value that is not written as in a canonical line")
    record["decided"] = {decision["voter"]: decision for decision in record["decisions"]}
    counted = digests_of(record, json.loads(text))
    record["papers"] = [{**NOT_SAID, **p, "said": says(record, {**NOT_SAID, **p})} for p in record["papers"]]
    counted["papers"], counted["tally"] = turnout_of(record)
    if record["ballots"] == "marks":
        counted["tally"]["items"] = list(items_of(record))
    stated = leaves(record)
    return ["%s: counted %s, stated %s" % (where[1:], one, stated.get(where, "nothing"))
            for where, one in leaves(counted).items() if stated.get(where, "nothing") != one]

def main(files):
    wrong = 0
    for file in files:
        try:
            found = check(open(file, encoding="utf-8").read())
        except (ValueError, LookupError, TypeError, AttributeError, OSError, ArithmeticError) as problem:
            found = ["cannot be counted: %s %s" % (type(problem).__name__, problem)]
        print("".join("%s: %s\n" % (file, one) for one in found), end="")
        wrong += len(found)
    return 1 if wrong or not files else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
