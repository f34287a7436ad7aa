"""CoNLL files (token, tab, tag) as running text."""

from bench.accuracy.spans import Document, Span

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SENTENCE_BETWEEN = "\n"
CLINGS_TO_THE_LEFT = set(", . ; : ! ? ) ] } % ... 's ’s n't 're 'm 've 'll 'd".split())
CLINGS_TO_THE_RIGHT = set("( [ { $ # £ €".split())
QUOTES = {'"', "``", "''"}


def sentences_of(lines):
    """Lists of (token, tag); a `-DOCSTART-` line gives None."""
    sentence = []
    for line in [*lines, ""]:
        columns = line.rstrip("\n").split("\t")
        is_mark = columns[0] == "-DOCSTART-"
        if len(columns) > 1 and not is_mark:
            sentence.append((columns[0], columns[-1]))
            continue
        if sentence:
            yield sentence
            sentence = []
        if is_mark:
            yield None


def join_tokens(tokens):
    """The tokens as people write them, and where each begins."""
    text, starts, glue, quoted = "", [], True, False
    for token in tokens:
        is_quote = token in QUOTES
        closes = is_quote and quoted
        if not (glue or closes or token in CLINGS_TO_THE_LEFT):
            text += " "
        starts.append(len(text))
        text += token
        if is_quote:
            quoted = not quoted
        glue = token in CLINGS_TO_THE_RIGHT or (is_quote and not closes)
    return text, starts


def spans_of_tags(tags):
    """(first token, token past the last, tag without its prefix); IO tags are read as BIO."""
    spans = []
    for index, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        goes_on = prefix == "I" and spans and spans[-1][1] == index and spans[-1][2] == kind
        if goes_on:
            spans[-1] = (spans[-1][0], index + 1, kind)
        elif prefix in ("B", "I"):
            spans.append((index, index + 1, kind))
    return spans


def sentence_with_spans(sentence):
    tokens = [token for token, _ in sentence]
    text, starts = join_tokens(tokens)
    spans = [
        Span(starts[first], starts[past - 1] + len(tokens[past - 1]), KINDS[kind])
        for first, past, kind in spans_of_tags([tag for _, tag in sentence])
        if kind in KINDS
    ]
    return text, spans


def documents_of(lines, name, is_one_document_a_sentence):
    """Sentences of a document are lines of one text, unless each stands alone (as posts do)."""
    documents = []
    begins = True
    for sentence in sentences_of(lines):
        if sentence is None:
            begins = True
            continue
        text, spans = sentence_with_spans(sentence)
        if not text:
            continue
        if begins or is_one_document_a_sentence:
            documents.append(Document(f"{name}/{len(documents)}", "", []))
            begins = False
        append_sentence(documents[-1], text, spans)
    return documents


def append_sentence(document, text, spans):
    if document.text:
        document.text += SENTENCE_BETWEEN
    at = len(document.text)
    document.text += text
    document.spans += [Span(at + span.start, at + span.end, span.kind) for span in spans]
    document.counted_until = len(document.text)
