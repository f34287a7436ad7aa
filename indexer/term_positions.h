#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace indexer {

// Calls visit(term, position) for each place of each term of a report that has places: word forms,
// those of the title once more under terms of their own, and ends of sentences (layout.h). The
// places of a term rise. The term is good until `visit` returns.
void visit_positions(std::string_view title, std::string_view body,
                     const std::function<void(std::string_view, std::uint32_t)>& visit);

}  // namespace indexer
