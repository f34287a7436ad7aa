#pragma once

#include <array>
#include <string>
#include <vector>

#include "corpus/entity.h"
#include "searcher/backend.h"
#include "searcher/request.h"

namespace bench {

// The facets that every peer counts, in the order of the answers that are compared.
inline constexpr std::array kPeerFacets = {corpus::Facet::Person, corpus::Facet::Organisation,
                                           corpus::Facet::Weapon, corpus::Facet::Resolution,
                                           corpus::Facet::Place};

struct PeerQuery {
  std::string kind;  // term, and, phrase, or, filter, all
  // The query tree; its ten best hits, and nothing counted yet.
  searcher::Request request;
};

// Reads the queries of a file, one a line: kind, words, facet=value, first day, last day; parted
// by tabs. A value becomes its id here, so that looking it up is no part of a search. Throws
// std::runtime_error for a line that cannot be read and for a file that is not there.
std::vector<PeerQuery> read_peer_queries(const std::string& file, const searcher::Backend& backend);

}  // namespace bench
