#pragma once

#include <vector>

#include "corpus/date_mentions.h"
#include "corpus/entity_mentions.h"
#include "corpus/report.h"

namespace corpus {

// A value under which a report is filed, and how it is called.
struct FacetValue {
  EntityId id;
  std::string label;
  auto operator<=>(const FacetValue&) const = default;
};

// What is found in one report.
struct Annotation {
  std::string language;
  // Of the body; offsets are bytes of it.
  std::vector<EntityMention> entities;
  std::vector<DateMention> dates;
  // Every value the report has (from body, headline and as given; countries of its places too), in
  // the order of kFacets and of ids, each once. Source and language are among them.
  std::vector<FacetValue> values;
  // Spans the report talks about (from body, headline and as given), in order, each once.
  std::vector<DateSpan> mentioned;
  bool operator==(const Annotation&) const = default;
};

struct AnnotateOptions {
  // Off: take only what is given with the report.
  bool extract = true;
};

// Pure: the same report and lexicon give the same annotation on any thread.
Annotation annotate(const Report& report, const Lexicon& lexicon, AnnotateOptions options = {});

}  // namespace corpus
