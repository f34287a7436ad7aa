"""Makes the office documents beside it, which the tests of the reader read: DOCX and ODT as word
processors write them, with tables, notes, tracked changes and text boxes.

    make_office.py
"""

import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DAY = (2022, 10, 21, 8, 0, 0)

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

CONTENT_TYPES = (
    HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
CORE = (
    HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms='
    '"http://purl.org/dc/terms/"><dc:title>{title}</dc:title><dcterms:created>{created}'
    "</dcterms:created><dc:language>{language}</dc:language></cp:coreProperties>"
)

HARBOUR = """
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Harbour closed after night raid</w:t></w:r></w:p>
<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>
<w:r><w:t xml:space="preserve">The harbour office closed </w:t></w:r>
<w:del w:id="1" w:author="a"><w:r><w:delText>one pier</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="a"><w:r><w:t>both piers</w:t></w:r></w:ins>
<w:r><w:t xml:space="preserve"> on Monday. A Sha</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hed-136</w:t></w:r>
<w:r><w:t xml:space="preserve"> had come down beside the grain store.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>
<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>Pier</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cranes</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>North</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>three</w:t></w:r></w:p><w:p><w:r><w:t>and one</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p><w:r><w:t>Deleted row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>Call the office.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Call the office.</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p>
<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>No one was hurt,</w:t><w:br/><w:t>the office said.</w:t></w:r></w:p>
<w:sectPr/>"""

FOOTNOTES = """
<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Seen by the pilot.</w:t></w:r></w:p></w:footnote>"""

ARABIC = """
<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>إغلاق الميناء بعد غارة ليلية</w:t></w:r></w:p>
<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>أغلقت إدارة الميناء الرصيفين بعد سقوط طائرة مسيرة من طراز شاهد-136 قرب مخزن الحبوب.</w:t></w:r></w:p>"""

OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "meta")
)
UKRAINIAN = """
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Вилучено.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Порт закрито після нічної атаки</text:h>
<text:p>Адміністрація порту<text:s text:c="2"/>закрила <text:span>обидва</text:span> <text:span>причали</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Північний і південний.</text:p></text:note-body></text:note>, бо вночі впав безпілотник «Герань-2».<text:change text:change-id="c1"/></text:p>
<table:table><table:table-row><table:table-cell><text:p>Причал</text:p></table:table-cell><table:table-cell><text:p>Крани</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Північний</text:p></table:table-cell><table:table-cell><text:p>три</text:p></table:table-cell></table:table-row></table:table>
<text:list><text:list-item><text:p>Ніхто не постраждав.</text:p></text:list-item></text:list>"""
META = (
    HEAD + f'<office:document-meta {OPEN_DOCUMENT} xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<office:meta><dc:title>Порт закрито</dc:title><dc:language>uk-UA</dc:language>"
    "<meta:creation-date>2022-10-20T23:30:00.123456789</meta:creation-date></office:meta></office:document-meta>"
)


def write(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for part, text in parts:
            kind = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(part, DAY), text, kind)


def word(kind, content):
    return f"{HEAD}<w:{kind} {WORD}>{content}</w:{kind}>"


def docx(body, core, footnotes=None):
    parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("word/document.xml", word("document", f"<w:body>{body}</w:body>")),
        ("docProps/core.xml", core),
    ]
    if footnotes:
        parts.append(("word/footnotes.xml", word("footnotes", footnotes)))
    return parts


def main():
    core = CORE.format(title="Harbour bulletin", created="2022-10-20T23:30:00Z", language="en-GB")
    write("harbour.docx", docx(HARBOUR, core, FOOTNOTES))
    core = CORE.format(title="Document1", created="2022-10-20T23:30:00Z", language="")
    write("arabic.docx", docx(ARABIC, core))
    text = f"<office:body><office:text>{UKRAINIAN}</office:text></office:body>"
    content = f"{HEAD}<office:document-content {OPEN_DOCUMENT}>{text}</office:document-content>"
    write(
        "ukrainian.odt",
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", content),
            ("meta.xml", META),
        ],
    )


if __name__ == "__main__":
    main()
