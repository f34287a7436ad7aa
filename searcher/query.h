#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"

// What a reader asks for: after parsing, before any backend sees it.
// Plain values, safe to copy, compare and print. Nothing in this file knows Xapian, HTTP or JSON.
namespace searcher {

struct Node;

// Where words are looked for.
enum class Zone { Report, Title };

// Any form of this word: compared by stem. `form` is folded.
struct Word {
  std::string form;
  Zone zone = Zone::Report;
  bool operator==(const Word&) const = default;
};

// These word forms one after the other; a single one is `=word`. Folded, not stemmed.
struct Phrase {
  std::vector<std::string> forms;
  Zone zone = Zone::Report;
  bool operator==(const Phrase&) const = default;
};

// How the two words of a Near stand to each other.
enum class Reach { EitherOrder, InOrder, Sentence };

// Two word forms at most `distance` words apart, or in one sentence at any distance.
struct Near {
  std::string left;
  std::string right;
  unsigned distance = 10;
  Reach reach = Reach::EitherOrder;
  bool operator==(const Near&) const = default;
};

// Any word form of the index that begins so, before it is known which there are (resolve_forms.h).
struct Prefix {
  std::string beginning;
  // Byte offset in the typed text.
  std::size_t offset = 0;
  bool operator==(const Prefix&) const = default;
};

// Any word form of the index that takes at most so many edits to make of this one (edit_rows.h),
// before it is known which there are.
struct Fuzzy {
  std::string form;
  unsigned edits = 1;
  // Byte offset in the typed text.
  std::size_t offset = 0;
  bool operator==(const Fuzzy&) const = default;
};

// At least one of these word forms. None of no forms.
struct Forms {
  std::vector<std::string> of;
  bool operator==(const Forms&) const = default;
};

// A facet value as typed, before it is known which ids it means (resolve_names.h).
struct Named {
  corpus::Facet facet;
  std::string name;
  // Byte offset in the typed text.
  std::size_t offset = 0;
  bool operator==(const Named&) const = default;
};

// The report is filed under this value: names it, or one that lies under it.
struct Mentions {
  corpus::EntityId id;
  bool operator==(const Mentions&) const = default;
};

// The report has any value of the facet (`weapon:any`; `weapon:none` is None{HasAny}).
struct HasAny {
  corpus::Facet facet;
  bool operator==(const HasAny&) const = default;
};

enum class DateField { Published, Mentioned };

// Published: the day of publication is inside. Mentioned: corpus::answers holds for a span talked
// about.
struct Within {
  DateField field;
  corpus::DateSpan span;
  bool operator==(const Within&) const = default;
};

// The report has a day of publication, or talks about any (`published:any`).
struct HasDate {
  DateField field;
  bool operator==(const HasDate&) const = default;
};

// The report tells the same story as the one with this id, or is that one.
struct CopyOf {
  std::string id;
  // Byte offset in the typed text.
  std::size_t offset = 0;
  bool operator==(const CopyOf&) const = default;
};

// The report is not the one with this id and at least `least` of what tells most about that one
// hold for it: words and values alone. Those are found by resolve_names.h; without any no report
// matches.
struct Like {
  std::string id;
  // Byte offset in the typed text.
  std::size_t offset = 0;
  std::vector<Node> of;
  std::size_t least = 1;
  bool operator==(const Like&) const = default;
};

// Every node holds. An empty All matches every report.
struct All {
  std::vector<Node> of;
  bool operator==(const All&) const = default;
};

// At least one node holds. An empty Any matches none.
struct Any {
  std::vector<Node> of;
  bool operator==(const Any&) const = default;
};

// No node holds.
struct None {
  std::vector<Node> of;
  bool operator==(const None&) const = default;
};

struct Node {
  std::variant<Word, Phrase, Near, Prefix, Fuzzy, Forms, Named, Mentions, HasAny, Within, HasDate,
               CopyOf, Like, All, Any, None>
      is;
  bool operator==(const Node&) const = default;
};

}  // namespace searcher
