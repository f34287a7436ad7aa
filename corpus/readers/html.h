#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/charset.h"
#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a web page: a doctype or a tag of HTML.
bool looks_like_html(std::string_view beginning);

// A web page: its main text, and its title, day, source, address and language from its own data.
void read_html(std::istream& in, const InputFile& file, const ReadSink& sink);

// Bytes of a page as UTF-8; `charset` is one that was said beside the page, if any. Nothing when
// they are no text.
std::optional<Decoded> decode_html(std::string_view bytes, std::string_view charset = {});

// A report of a page of UTF-8, without id; its day is one that the page says in its data. Nothing
// when the page is made to overwhelm its reader.
std::optional<Report> report_of_html(std::string_view html);

}  // namespace corpus
