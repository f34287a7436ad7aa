#pragma once

#include <string>
#include <string_view>

// Ids of reports, which may hold any bytes, as they stand in a query.
namespace searcher {

// What stands after the colon of `like:`. Quotation marks, percent signs, control characters and
// bytes that are no UTF-8 become %XX; the whole is quoted where it would end too early.
std::string report_id_text(std::string_view id);

// The id that such a text means; what is no %XX stands for itself.
std::string report_id_of(std::string_view text);

}  // namespace searcher
