#include "corpus/readers/csv_columns.h"

#include <algorithm>

#include "corpus/ascii_case.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

using Names = std::vector<std::string_view>;

// The first name of each is the field's own; earlier ones go before.
const std::array<Names, kCsvFields>& names_of_fields() {
  static const std::array<Names, kCsvFields> names = {
      {{"body",         "text",         "content", "contents", "article", "full_text",   "fulltext",
        "article_text", "article_body", "report",  "story",    "message", "description", "notes",
        "summary",      "текст",        "Текст",   "texte",    "texto",   "النص",        "متن"},
       {"title", "headline", "heading", "subject", "заголовок", "Заголовок", "titre", "titulo",
        "título", "العنوان", "عنوان"},
       {"published", "date", "published_at", "publish_date", "published_date", "publication_date",
        "pubdate", "pub_date", "date_published", "datepublished", "datetime", "created_at",
        "created", "дата", "Дата", "fecha", "التاريخ", "تاریخ"},
       {"source", "publisher", "publication", "outlet", "agency", "newspaper", "media", "author",
        "источник", "Источник", "джерело", "Джерело", "fuente", "المصدر", "منبع"},
       {"url", "link", "permalink", "web_url", "source_url", "href", "uri"},
       {"language", "lang", "мова", "Мова", "язык", "Язык", "langue", "idioma"},
       {"id", "uid", "guid", "report_id", "article_id", "document_id", "doc_id"}}};
  return names;
}

struct FacetName {
  std::string_view name;
  Facet facet;
};
constexpr auto kFacetNames = std::to_array<FacetName>({{"weapon", Facet::Weapon},
                                                       {"weapons", Facet::Weapon},
                                                       {"resolution", Facet::Resolution},
                                                       {"resolutions", Facet::Resolution},
                                                       {"person", Facet::Person},
                                                       {"persons", Facet::Person},
                                                       {"people", Facet::Person},
                                                       {"organisation", Facet::Organisation},
                                                       {"organisations", Facet::Organisation},
                                                       {"organization", Facet::Organisation},
                                                       {"organizations", Facet::Organisation},
                                                       {"place", Facet::Place},
                                                       {"places", Facet::Place},
                                                       {"location", Facet::Place},
                                                       {"locations", Facet::Place},
                                                       {"country", Facet::Country},
                                                       {"countries", Facet::Country}});

// "Publish Date" is publish_date.
std::string plain(std::string_view name) {
  std::string text = lower_ascii(trimmed(name));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return text;
}

std::optional<std::size_t> find_name(const std::vector<std::string>& names,
                                     std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

std::optional<std::size_t> find_any(const std::vector<std::string>& names, const Names& wanted) {
  for (const std::string_view name : wanted) {
    if (const auto column = find_name(names, name)) return column;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(CsvField field) {
  return names_of_fields()[static_cast<std::size_t>(field)].front();
}

std::string_view asked_name(const CsvColumnNames& asked, CsvField field) {
  switch (field) {
    case CsvField::Body:
      return asked.body;
    case CsvField::Title:
      return asked.title;
    case CsvField::Published:
      return asked.published;
    case CsvField::Source:
      return asked.source;
    case CsvField::Url:
      return asked.url;
    case CsvField::Language:
      return asked.language;
    case CsvField::Id:
      return asked.id;
  }
  return {};
}

std::optional<std::size_t> CsvColumns::column_of(CsvField field) const {
  return fields[static_cast<std::size_t>(field)];
}

std::size_t CsvColumns::known() const {
  const auto found = std::count_if(fields.begin(), fields.end(),
                                   [](const auto& column) { return column.has_value(); });
  return static_cast<std::size_t>(found) + facets.size() + (mentioned ? 1 : 0);
}

CsvColumns find_csv_columns(const std::vector<std::string>& header, const CsvColumnNames& asked) {
  std::vector<std::string> names;
  for (const std::string& name : header) names.push_back(plain(name));
  CsvColumns columns;
  for (std::size_t i = 0; i < kCsvFields; ++i) {
    const auto field = static_cast<CsvField>(i);
    const std::string_view name = asked_name(asked, field);
    columns.fields[i] =
        name.empty() ? find_any(names, names_of_fields()[i]) : find_name(names, plain(name));
    if (!name.empty() && !columns.fields[i]) columns.missing.push_back(field);
  }
  const auto is_taken = [&](std::size_t column) {
    return std::find(columns.fields.begin(), columns.fields.end(), column) != columns.fields.end();
  };
  for (const FacetName& facet : kFacetNames) {
    const auto column = find_name(names, facet.name);
    if (column && !is_taken(*column)) columns.facets.emplace_back(facet.facet, *column);
  }
  columns.mentioned = find_name(names, "mentioned");
  return columns;
}

}  // namespace corpus
