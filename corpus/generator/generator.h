#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/generator/made_up_words.h"
#include "corpus/generator/name_stock.h"
#include "corpus/lexicon.h"
#include "corpus/report.h"

// Reports of wars that never were, to try extraction, counting and speed on at any size: what each
// names and dates is known, because it was put there.
namespace corpus {

struct GeneratedReport {
  Report report;
  // What annotate() should find, no more and no less.
  Annotation truth;
  // Id of the report that this is a near-copy of; empty when it is none.
  std::string copy_of;
};

// The same seed, lexicon and number give the same report on every machine, in any order. Safe to
// use from many threads at once.
class Generator {
 public:
  // The lexicon must outlive it.
  Generator(const Lexicon& lexicon, std::uint64_t seed);

  // Reports are numbered from 0.
  GeneratedReport report(std::uint64_t number) const;

 private:
  // The report that a report copies; itself when it copies none.
  std::uint64_t original_of(std::uint64_t number) const;
  const std::string& publisher_of(std::uint64_t number) const;

  std::uint64_t seed_;
  NameStock stock_;
  MadeUpWords words_;
  std::vector<std::string> publishers_;
};

// The report with what it names and dates given beside it, for those who do not look for it.
Report with_given_facets(const GeneratedReport& generated);

}  // namespace corpus
