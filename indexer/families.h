#pragma once

#include <map>

#include "corpus/annotation.h"
#include "corpus/lexicon.h"

namespace indexer {

// Values under another value of their facet: weapons under their families, places under their
// regions. Each leads to the one right above it.
using Parents = std::map<corpus::EntityId, corpus::EntityId>;

// Of the values of a report and of those above them. Other facets have none.
Parents parents_of(const corpus::Annotation& annotation, const corpus::Lexicon& lexicon);

// Whether a value is this one or lies under it.
bool is_within(const corpus::EntityId& value, const corpus::EntityId& above,
               const Parents& parents);

}  // namespace indexer
