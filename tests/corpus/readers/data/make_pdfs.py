"""Makes the PDF documents beside it, which the tests of the reader read, with Chromium.

    make_pdfs.py        needs chromium, fonts-noto-core and fonts-dejavu-core
"""

import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

PAGE = """<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<title>{title}</title><style>
@page {{ size: 120mm 120mm; margin: 12mm; }}
body {{ font: 10pt "DejaVu Serif", "Noto Naskh Arabic"; margin: 0; }}
section {{ break-after: page; position: relative; height: 94mm; }}
header, footer {{ position: absolute; font-size: 7pt; }}
header {{ top: 0; }} footer {{ bottom: 0; width: 100%; text-align: center; }}
main {{ padding-top: 8mm; }} h1 {{ font-size: 14pt; }} p {{ margin: 0 0 4mm 0; }}
.columns {{ columns: 2; column-gap: 6mm; }}
</style></head><body>{pages}</body></html>"""

SECTION = """<section><header>{header}</header><main>{text}</main><footer>{number}</footer></section>"""

HARBOUR = [
    "<h1>Harbour closed after night raid</h1><p>The harbour office closed both piers on Monday after a"
    "<br>night raid, and the fire bri-<br>gade counted four damaged cranes. A Shahed-<br>136 had come"
    " down beside the grain store.</p><p>No one was hurt, the office said.</p>",
    "<p>Ships that waited outside were sent to the<br>southern port. Pilots expect the piers to open</p>",
    "<p>again within a week.</p><div class='columns'><p>The left column tells of the cranes,"
    " which came from the old yard.</p><p>The right column tells of the grain, which stayed dry.</p></div>",
    "<p>The last page has one sentence.</p>",
]

UKRAINIAN = [
    "<h1>Порт закрито після нічної атаки</h1><p>Адміністрація порту закрила обидва причали в понеділок,"
    " бо вночі впав безпілотник «Герань-2». Пожежники нарахували чотири пошкоджені крани.</p>"
    "<p>Ніхто не постраждав.</p>",
]

ARABIC = [
    "<h1>إغلاق الميناء بعد غارة ليلية</h1><p>أغلقت إدارة الميناء الرصيفين يوم الاثنين بعد سقوط طائرة"
    " مسيرة من طراز شاهد-136 قرب مخزن الحبوب، وأحصى رجال الإطفاء 4 رافعات متضررة.</p>"
    "<p>ولم يصب أحد بأذى، بحسب الإدارة (Harbour Office).</p>",
]


def page_of(language, title, header, texts):
    sections = [
        SECTION.format(header=header, text=text, number=f"– {number} –")
        for number, text in enumerate(texts, 1)
    ]
    direction = "rtl" if language == "ar" else "ltr"
    return PAGE.format(
        language=language, direction=direction, title=title, pages="".join(sections)
    )


def print_pdf(html, name):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
            + [f"--user-data-dir={folder}/profile", f"--print-to-pdf={HERE / name}", page.as_uri()],
            check=True,
            capture_output=True,
        )


def main():
    print_pdf(page_of("en", "Harbour closed", "Harbour Office, Bulletin 7", HARBOUR), "harbour.pdf")
    print_pdf(page_of("uk", "", "Бюлетень порту", UKRAINIAN), "ukrainian.pdf")
    print_pdf(page_of("ar", "", "نشرة الميناء", ARABIC), "arabic.pdf")


if __name__ == "__main__":
    main()
