#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <tuple>

#include "corpus/annotation.h"
#include "corpus/generator/generator.h"
#include "tests/support/sample.h"

// What annotate() finds in generated reports, beside what was put there.
namespace corpus {
namespace {

constexpr std::uint64_t kReports = 400;

struct Score {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t there = 0;

  template <typename Thing>
  void add(const std::set<Thing>& truth, const std::set<Thing>& answer) {
    for (const Thing& thing : answer) right += truth.count(thing);
    found += answer.size();
    there += truth.size();
  }
  double f1() const {
    return 2.0 * static_cast<double>(right) / static_cast<double>(found + there);
  }
};

struct Scores {
  std::array<Score, kEntityKinds> values;
  Score mentions;
  Score dates;
};

std::set<EntityId> values_of(const Annotation& annotation, Facet facet) {
  std::set<EntityId> ids;
  for (const FacetValue& value : annotation.values) {
    if (value.id.facet == facet) ids.insert(value.id);
  }
  return ids;
}

std::set<std::tuple<EntityId, std::size_t, std::size_t>> mentions_of(const Annotation& annotation) {
  std::set<std::tuple<EntityId, std::size_t, std::size_t>> mentions;
  for (const EntityMention& mention : annotation.entities)
    mentions.emplace(mention.id, mention.start, mention.end);
  return mentions;
}

std::set<std::tuple<DateSpan, std::size_t, std::size_t>> dates_of(const Annotation& annotation) {
  std::set<std::tuple<DateSpan, std::size_t, std::size_t>> dates;
  for (const DateMention& date : annotation.dates) dates.emplace(date.span, date.start, date.end);
  return dates;
}

const Scores& scores() {
  static const Scores made = [] {
    const Generator generator(testing_support::lexicon(), 3);
    Scores scores;
    for (std::uint64_t number = 0; number < kReports; ++number) {
      const GeneratedReport generated = generator.report(number);
      const Annotation found = annotate(generated.report, testing_support::lexicon());
      for (std::size_t kind = 0; kind < kEntityKinds; ++kind)
        scores.values[kind].add(values_of(generated.truth, kFacets[kind]),
                                values_of(found, kFacets[kind]));
      scores.mentions.add(mentions_of(generated.truth), mentions_of(found));
      scores.dates.add(dates_of(generated.truth), dates_of(found));
    }
    return scores;
  }();
  return made;
}

double f1(Facet facet) { return scores().values[index_of(facet)].f1(); }

// A little below what was found when these were written.
TEST(GeneratedAnnotation, ValuesAreFoundThatWerePutThere) {
  EXPECT_GT(f1(Facet::Weapon), 0.99);
  EXPECT_GT(f1(Facet::Resolution), 0.99);
  EXPECT_GT(f1(Facet::Person), 0.98);
  EXPECT_GT(f1(Facet::Organisation), 0.94);
  EXPECT_GT(f1(Facet::Place), 0.98);
  EXPECT_GT(f1(Facet::Country), 0.98);
}

TEST(GeneratedAnnotation, MentionsAndDatesAreFoundWhereTheyStand) {
  EXPECT_GT(scores().mentions.f1(), 0.97);
  EXPECT_GT(scores().dates.f1(), 0.97);
}

}  // namespace
}  // namespace corpus
