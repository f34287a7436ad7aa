#pragma once

#include <cstdint>
#include <optional>

#include "corpus/generator/name_stock.h"
#include "corpus/lexicon.h"

// People, organisations and villages that are nowhere but in generated reports. Each is another for
// each number, and nothing where the lexicon knows something by that name.
namespace corpus {

std::optional<StockName> made_up_person(std::uint32_t number, const Lexicon& lexicon);
std::optional<StockName> made_up_organisation(std::uint32_t number, const Lexicon& lexicon);
std::optional<StockName> made_up_village(std::uint32_t number, const Lexicon& lexicon);
std::string made_up_publisher(std::uint32_t number);

}  // namespace corpus
