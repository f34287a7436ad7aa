#include "searcher/resolve_forms.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"

namespace searcher {
namespace {

// Reports of these texts, without titles.
std::unique_ptr<Backend> backend_of(const std::vector<std::string>& bodies) {
  std::vector<indexer::StoredReport> reports;
  for (const std::string& body : bodies) {
    indexer::StoredReport stored;
    stored.report.id = std::to_string(reports.size());
    stored.report.body = body;
    stored.annotation.language = "en";
    reports.push_back(std::move(stored));
  }
  return testing_support::make_scan_backend(std::move(reports), testing_support::lexicon());
}

class ResolveForms : public testing::Test {
 protected:
  Node resolved(const Node& query) { return resolve_forms(query, *backend, notes); }

  std::unique_ptr<Backend> backend =
      backend_of({"A drone over the port.", "Drones and a drone.", "The throne is wrong."});
  std::vector<Note> notes;
};

TEST_F(ResolveForms, ABeginningIsTheFormsThatBeginSo) {
  EXPECT_EQ(resolved(Node{Prefix{"dro", 3}}), (Node{Forms{{"drone", "drones"}}}));
  EXPECT_EQ(notes, std::vector<Note>{});
}

TEST_F(ResolveForms, ATildeIsTheFormsThatAreAlike) {
  EXPECT_EQ(resolved(Node{Fuzzy{"dron", 1, 3}}), (Node{Forms{{"drone"}}}));
  EXPECT_EQ(resolved(Node{Fuzzy{"drome", 2, 3}}), (Node{Forms{{"drone", "drones"}}}));
  EXPECT_EQ(notes, std::vector<Note>{});
}

TEST_F(ResolveForms, NothingAlikeIsFoundAndSaidSo) {
  EXPECT_EQ(resolved(Node{Fuzzy{"kyslitsa", 2, 5}}), Node{Forms{}});
  EXPECT_EQ(resolved(Node{Prefix{"kysl", 9}}), Node{Forms{}});
  EXPECT_EQ(notes, (std::vector<Note>{{5, "No word of this index is like “kyslitsa~2”."},
                                      {9, "No word of this index begins as “kysl*” does."}}));
}

TEST_F(ResolveForms, FormsInsideTheTreeAreReplacedAndTheRestIsKept) {
  const Node star{Prefix{"thr"}};
  const Node throne{Forms{{"throne"}}};
  const Node word{Word{"drone"}};
  EXPECT_EQ(resolved(Node{All{{word, {Any{{star, word}}}, {None{{star}}}}}}),
            (Node{All{{word, {Any{{throne, word}}}, {None{{throne}}}}}}));
}

TEST_F(ResolveForms, OfManyFormsTheMostFrequentAreTaken) {
  std::string many;
  for (int i = 0; i < 600; ++i)
    many += "a" + std::string(1, static_cast<char>('a' + i % 26)) +
            std::string(static_cast<std::size_t>(i / 26 + 1), 'x') + " ";
  backend = backend_of({many, "abxxxxx"});
  const Node node = resolved(Node{Prefix{"a", 2}});
  EXPECT_EQ(std::get<Forms>(node.is).of.size(), 500U);
  EXPECT_EQ(std::get<Forms>(node.is).of.front(), "abxxxxx");
  EXPECT_EQ(notes, (std::vector<Note>{{2,
                                       "“a*” stands for 600 words of this index; the 500 most "
                                       "frequent are searched."}}));
}

TEST_F(ResolveForms, AQueryThatAsksForTooMuchIsCutOffWithOneNote) {
  std::string many;
  for (int i = 0; i < 1000; ++i)
    many += "a" + std::string(1, static_cast<char>('a' + i % 26)) +
            std::string(static_cast<std::size_t>(i / 26 + 1), 'x') + " ";
  backend = backend_of({many});
  All all;
  for (std::size_t i = 0; i < 8; ++i) all.of.push_back(Node{Prefix{"a", i}});
  const Node node = resolved(Node{all});
  std::size_t forms = 0;
  for (const Node& part : std::get<All>(node.is).of) forms += std::get<Forms>(part.is).of.size();
  EXPECT_LE(forms, kMostQueryForms + 4);
  ASSERT_EQ(notes.size(), 5U);
  EXPECT_EQ(notes.back(),
            (Note{4,
                  "The query asks for too many words by * and ~; from “a*” on they are searched as "
                  "they stand."}));
}

}  // namespace
}  // namespace searcher
