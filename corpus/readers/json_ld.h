#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corpus {

// The first `datePublished` of a page's JSON-LD (schema.org), as written. Takes any bytes.
std::optional<std::string> find_date_published(std::string_view json);

}  // namespace corpus
