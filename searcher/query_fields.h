#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "searcher/query.h"

// The names that stand before a colon in a query, and the dates that stand behind it.
namespace searcher {

struct TitleField {};
using Field = std::variant<corpus::Facet, DateField, TitleField>;

// In any capitalisation.
std::optional<Field> find_field(std::string_view name);

// The field whose name is at most two letters away; empty when there is none.
std::string_view nearest_field(std::string_view name);

// The ends of "..2022" and "2022..".
inline constexpr corpus::Day kFirstDay = std::chrono::year{1} / 1 / 1;
inline constexpr corpus::Day kLastDay = std::chrono::year{9999} / 12 / 31;

// "2022", "2022-10", "2022-10-20", or two of them with ".." between, of which one may be missing.
std::optional<corpus::DateSpan> parse_asked_span(std::string_view text);

}  // namespace searcher
