#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "corpus/entity.h"
#include "searcher/query.h"

// The names that stand before a colon in a query.
namespace searcher {

struct TitleField {};
// Fields whose value is the id of a report.
enum class ReportField { Like, Copies };
using Field = std::variant<corpus::Facet, DateField, TitleField, ReportField>;

// In any capitalisation.
std::optional<Field> find_field(std::string_view name);

// The field whose name is at most two letters away; empty when there is none.
std::string_view nearest_field(std::string_view name);

}  // namespace searcher
