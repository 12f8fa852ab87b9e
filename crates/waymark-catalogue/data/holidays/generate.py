"""Writes holidays.txt from the PyPI package `holidays`.

Run by hand when the table is to be refreshed, never by the build:

    pip install holidays
    python3 generate.py

Then look at the difference, bring the version in README.md up to date and run the tests of the
crate. The format of the table is described in README.md.
"""

import datetime
import inspect
import pathlib
import re

import holidays
from holidays.registry import COUNTRIES

FIRST_YEAR, LAST_YEAR = 2024, 2042
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)

# Names that cannot be told from the module name of the package.
COUNTRY_NAMES = {
    "AX": "Åland Islands",
    "BL": "Saint Barthélemy",
    "BQ": "Bonaire, Sint Eustatius and Saba",
    "CC": "Cocos (Keeling) Islands",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Côte d’Ivoire",
    "CW": "Curaçao",
    "FK": "Falkland Islands",
    "GW": "Guinea-Bissau",
    "HK": "Hong Kong",
    "HM": "Heard Island and McDonald Islands",
    "MF": "Saint Martin (French part)",
    "RE": "Réunion",
    "SH": "Saint Helena, Ascension and Tristan da Cunha",
    "ST": "São Tomé and Príncipe",
    "SX": "Sint Maarten (Dutch part)",
    "SY": "Syria",
    "TL": "Timor-Leste",
    "VA": "Vatican City",
}
SMALL_WORDS = {"and", "of", "the"}

# ISO 3166-2: country, hyphen, one to three letters or digits. The package also knows areas inside
# a subdivision, such as a single city; those have no ISO code and are left out.
SUBDIVISION = re.compile(r"[A-Z0-9]{1,3}")


def country_name(code, module):
    """The English name of a country."""
    if code in COUNTRY_NAMES:
        return COUNTRY_NAMES[code]
    words = module.split("_")
    return " ".join(w if w in SMALL_WORDS else w.capitalize() for w in words)


def language(calendar):
    """English if the package has it, British before American, else what it has."""
    for wanted in ("en_GB", "en_US"):
        if wanted in calendar.supported_languages:
            return wanted
    return next((x for x in calendar.supported_languages if x.startswith("en")), None)


def days_off(code, subdivision=None):
    """All (date, name) of a place: public holidays only, and no Sunday that is only a Sunday."""
    factory = getattr(holidays, code)
    options = {"years": YEARS, "categories": ("public",), "language": language(factory)}
    if "include_sundays" in inspect.signature(factory.__init__).parameters:
        options["include_sundays"] = False
    calendar = factory(subdiv=subdivision, **options)
    return {
        (date, name.strip())
        for date, names in calendar.items()
        if FIRST_YEAR <= date.year <= LAST_YEAR
        for name in names.split("; ")
    }


def lines(days, sign=""):
    """Lines of the table: a day that is the same every year once, all others one by one."""
    by_name = {}
    for date, name in days:
        assert "|" not in name and "\n" not in name, name
        by_name.setdefault(name, set()).add(date)
    written = []
    for name, dates in by_name.items():
        fixed = {
            (d.month, d.day)
            for d in dates
            if (d.month, d.day) != (2, 29)
            and all(datetime.date(y, d.month, d.day) in dates for y in YEARS)
        }
        written += [f"{sign}{month:02}{day:02}|{name}" for month, day in fixed]
        moving = sorted(d for d in dates if (d.month, d.day) not in fixed)
        if moving:
            written.append(f"{sign}{' '.join(d.strftime('%y%m%d') for d in moving)}|{name}")
    return sorted(written)


def main():
    out = [f"years {FIRST_YEAR} {LAST_YEAR}"]
    left_out = []
    countries = sorted((entry[1], module) for module, entry in COUNTRIES.items())
    for code, module in countries:
        factory = getattr(holidays, code)
        whole = days_off(code)
        out.append(f"country {code} {country_name(code, module)}")
        out += lines(whole)
        names = {}
        for alias, subdivision in factory.subdivisions_aliases.items():
            names.setdefault(subdivision, alias)
        for subdivision in sorted(factory.subdivisions):
            if not SUBDIVISION.fullmatch(subdivision):
                left_out.append(f"{code}: {subdivision}")
                continue
            part = days_off(code, subdivision)
            out.append(f"part {code}-{subdivision} {names.get(subdivision, subdivision)}")
            out += lines(part - whole, "+") + lines(whole - part, "-")
    target = pathlib.Path(__file__).with_name("holidays.txt")
    target.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"holidays {holidays.__version__}: {len(countries)} countries, {target.stat().st_size} bytes")
    print("left out:", "; ".join(left_out))


if __name__ == "__main__":
    main()
