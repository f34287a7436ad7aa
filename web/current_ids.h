#pragma once

#include <optional>

#include "corpus/lexicon.h"
#include "searcher/request.h"

// Ids that the lexicon has merged into others: old links lead to what they became.
namespace web {

// What an id became; nothing when it is still its own.
std::optional<corpus::EntityId> merged_into(const corpus::EntityId& id,
                                            const corpus::Lexicon& lexicon);

// The request with what its ticked and excluded values became, each once.
searcher::Request with_current_ids(searcher::Request request, const corpus::Lexicon& lexicon);

}  // namespace web
