#!/usr/bin/env python3
"""Gathers words.tsv: what is known of single English words before any training.

usage: gather_words.py LOOKUPS FAKER NAMES > words.tsv
The arguments are unpacked folders of the PyPI packages spacy-lookups-data 1.0.5, faker 40.63.0 and
names 0.3.0. One line a word: word, cluster, capital (l: mostly small, c: mostly capital, m: both),
given (g or -), family (f or -).
"""
import ast
import gzip
import json
import pathlib
import sys
import unicodedata

COMMON_WORDS = 45_000
FAMILY_NAMES = 14_000
GIVEN_NAMES = 4_000

# Romanised names of countries whose lists are in another script.
GIVEN = """
abdul abdullah abdel abu adnan ahmad ahmed ali amal amin amina amir anwar asad ashraf ayman aziz bashar bashir
bilal fahd faisal farid farouk fatima fayez ghassan hadi hafez haider hakim hamad hamid hamza haniyeh hasan hassan
hisham hossein husam hussein ibrahim idris imad ismail jalal jamal jamil javad kamal karim kassem khaled khalid
khalil leila mahdi mahmoud majid mansour maryam masoud mehdi mohamed mohammad mohammed mohsen moussa muhammad mustafa
nabil nader nadia najib nasser nouri omar osama qasem qassem rafik rahman rashid raza reza riad saad saeed said salah
saleh salem salim salman sami samir sana seyed shahid sultan tahir tareq tariq usama walid yahya yasser yasir youssef
yusuf zainab zaid ziad
wei jing ming xiaoping jinping zedong keqiang yi jun lei hong hui jie qiang xiaoming yan ying zhen jong un il sung
min jae hyun seung young jin kyung soo mi yong
hiroshi kenji taro yuki akira naoko shinzo fumio takashi haruki kazuo keiko makoto masahiro noriko satoshi yoshihide
oleksandr oleksiy olena andriy volodymyr petro serhiy mykola dmytro ihor viktor yulia yuriy valeriy vitali kyrylo
vladimir sergei sergey dmitry alexei alexander mikhail igor nikolai nikolay yevgeny boris konstantin ramzan ilham
kwame kofi chinua ngozi olusegun goodluck muhammadu thabo cyril jacob nelson robert emmerson paul yoweri uhuru raila
joseph felix etienne denis laurent alassane macky adama amadou ibrahima mamadou moussa oumar ousmane fatou aminata
narendra rahul sonia amit rajesh sanjay anil priya sunil vijay ravi arun nawaz imran bilawal asif pervez benazir
""".split()
FAMILY = """
abbas abdullahi al-assad assad arafat aziz bakr barzani haftar hariri hussein jumblatt karzai khamenei khan maliki
mashal morsi mubarak nasrallah netanyahu qaddafi gaddafi rouhani saleh sharif sistani talabani zarif
chen deng fang feng gao guo han hu huang jiang kim lee li liang lin liu lu luo ma moon pak park peng song sun tang
wang wen wu xi xie xu yang yi yoon yuan zhang zhao zheng zhou zhu
abe aso kishida koizumi nakamura sato suga suzuki takahashi tanaka watanabe yamamoto yoshida
putin medvedev lavrov shoigu peskov zelensky zelenskyy poroshenko kuleba klitschko zaluzhny lukashenko
kabila kagame museveni kenyatta odinga mugabe mbeki zuma ramaphosa obasanjo buhari tinubu ouattara gbagbo sall keita
toure traore diallo coulibaly konate camara diarra sow ndiaye diop mensah owusu okafor adeyemi
modi gandhi singh sharma patel kumar gupta khan bhutto zardari musharraf hasina rajapaksa
""".split()


def folded(word):
    plain = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’ʼ")
    return plain.replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")


def is_plain(word):
    return len(word) > 1 and all("a" <= c <= "z" for c in word)


def read_lookup(folder, name):
    path = pathlib.Path(folder) / "spacy_lookups_data" / "data" / f"en_lexeme_{name}.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def gather_common(folder):
    """Folded word -> (cluster, capital), by the most frequent way to write it."""
    clusters, log_frequency = read_lookup(folder, "cluster"), read_lookup(folder, "prob")
    ways = {}
    for written, cluster in clusters.items():
        if cluster and written[0].isalnum():
            ways.setdefault(folded(written), []).append((log_frequency.get(written, -20.0), written))
    ranked = sorted(ways, key=lambda word: (-max(ways[word])[0], word))
    words = {}
    for word in ranked[:COMMON_WORDS]:
        small = max((f for f, w in ways[word] if w[0].islower()), default=-21.0)
        large = max((f for f, w in ways[word] if w[0].isupper()), default=-21.0)
        capital = "l" if small > large + 1.5 else "c" if large > small + 1.5 else "m"
        words[word] = (clusters[max(ways[word])[1]], capital)
    return words


def read_faker(folder, part):
    """Names of every country list whose name holds `part`, in Latin letters."""
    found = set()
    for path in sorted((pathlib.Path(folder) / "faker/providers/person").glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            if part not in node.targets[0].id:
                continue
            for text in ast.walk(node.value):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found.update(folded(w) for w in text.value.replace("-", " ").split())
    return {word for word in found if is_plain(word)}


def read_census(folder, table, limit):
    lines = (pathlib.Path(folder) / "names" / f"dist.{table}").read_text().splitlines()[:limit]
    return {folded(line.split()[0]) for line in lines}


def main():
    lookups, faker, census = sys.argv[1:]
    common = gather_common(lookups)
    given = read_faker(faker, "first_name") | set(GIVEN)
    given |= read_census(census, "male.first", GIVEN_NAMES) | read_census(census, "female.first", GIVEN_NAMES)
    family = read_faker(faker, "last_name") | set(FAMILY) | read_census(census, "all.last", FAMILY_NAMES)
    for word in sorted(common.keys() | {w for w in given | family if is_plain(w)}):
        cluster, capital = common.get(word, (0, "c"))
        if any(c in word for c in "\t\n "):
            continue
        print(word, cluster, capital, "g" if word in given else "-", "f" if word in family else "-", sep="\t")


if __name__ == "__main__":
    main()
