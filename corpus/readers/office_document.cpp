#include "corpus/readers/office_document.h"

#include <pugixml.hpp>
#include <utility>

#include "corpus/charset.h"
#include "corpus/language_code.h"
#include "corpus/published_from.h"
#include "corpus/readers/document_title.h"
#include "corpus/readers/office_xml.h"

namespace corpus {
namespace {

// Of "2022-10-20T23:30:00Z".
std::optional<Day> day_of(std::string_view moment) {
  const std::optional<Day> day = parse_day(moment.substr(0, 10));
  return day && may_be_published_on(*day) ? day : std::nullopt;
}

}  // namespace

OfficeDocument document_of_properties(std::string_view xml, std::string_view made) {
  OfficeDocument document;
  document.state = OfficeDocument::State::Readable;
  pugi::xml_document tree;
  if (!load_office_xml(tree, xml)) return document;
  document.title = title_of_document(clean_utf8(std::string(find_text(tree, "title"))));
  document.language = language_code(find_text(tree, "language"));
  document.made = day_of(find_text(tree, made));
  return document;
}

std::string clean_utf8(std::string text) {
  if (is_utf8(text)) return text;
  std::optional<Decoded> decoded = decode_as(text, "UTF-8");
  return decoded ? std::move(decoded->text) : std::string();
}

}  // namespace corpus
