#include "indexer/signature.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/edited_stories.h"
#include "tests/support/sample.h"

namespace {

using indexer::Signature;
using testing_support::StoryEditor;

std::optional<Signature> signed_text(const std::string& text) {
  return indexer::signature_of(indexer::analyse(text, "en"));
}

bool are_copies(const std::string& a, const std::string& b) {
  return indexer::are_near_copies(signed_text(a).value(), signed_text(b).value());
}

// Bodies of the sample of at least so many words that are no near-copies of each other.
std::vector<std::string> different_stories(std::size_t least_words) {
  std::vector<std::string> stories;
  for (const auto& stored : testing_support::sample_reports()) {
    const std::string& body = stored.report.body;
    bool is_new = stored.annotation.language == "en" && StoryEditor::length(body) >= least_words;
    for (const std::string& story : stories) is_new = is_new && !are_copies(story, body);
    if (is_new) stories.push_back(body);
  }
  return stories;
}

// The share of stories that are near-copies of what `edit` makes of them.
template <typename Edit>
double share_found(Edit edit) {
  const std::vector<std::string> stories = different_stories(100);
  EXPECT_GT(stories.size(), 30U);
  double found = 0;
  for (std::size_t i = 0; i < stories.size(); ++i)
    found += are_copies(stories[i], edit(stories[i], stories[(i + 7) % stories.size()])) ? 1 : 0;
  return found / static_cast<double>(stories.size());
}

TEST(Signature, IsTheSameForTheSameWords) {
  EXPECT_EQ(signed_text("Two drones hit a depot."), signed_text("two DRONES hit\na “depot”"));
  EXPECT_NE(signed_text("Two drones hit a depot."), signed_text("A depot hit two drones."));
}

TEST(Signature, ATextWithoutWordsHasNone) {
  EXPECT_FALSE(signed_text(""));
  EXPECT_FALSE(signed_text(" …\n"));
}

TEST(Signature, IsReadBackFromItsValue) {
  const Signature signature = signed_text("Two drones hit a depot.").value();
  EXPECT_EQ(indexer::parse_signature(indexer::signature_value(signature)), signature);
  EXPECT_FALSE(indexer::parse_signature(""));
  EXPECT_FALSE(indexer::parse_signature(indexer::signature_value(signature) + "x"));
}

TEST(Signature, AlertsThatDifferInAWordAreNoCopies) {
  const std::string alert =
      "Air raid alert in the Odesa region. Residents are asked to stay in shelters until further "
      "notice. The next report follows at 18:00.";
  std::string other = alert;
  other.replace(other.find("Odesa"), 5, "Sumy");
  EXPECT_TRUE(are_copies(alert, alert));
  EXPECT_FALSE(are_copies(alert, other));
}

TEST(Signature, FindsAStoryUnderAnotherDateline) {
  StoryEditor editor(1);
  EXPECT_EQ(share_found([&](const auto& story, const auto&) { return editor.datelined(story); }),
            1);
}

TEST(Signature, FindsAStoryBetweenParagraphsOfAnother) {
  StoryEditor editor(2);
  const auto edit = [&](const std::string& story, const std::string&) {
    return editor.framed(story, StoryEditor::length(story) * 2 / 5);
  };
  EXPECT_GE(share_found(edit), 0.95);
}

TEST(Signature, FindsAStoryWithWordsChanged) {
  StoryEditor editor(3);
  EXPECT_GE(share_found([&](const auto& story, const auto&) { return editor.reworded(story, 40); }),
            0.97);
  EXPECT_GE(share_found([&](const auto& story, const auto&) { return editor.reworded(story, 20); }),
            0.9);
}

TEST(Signature, FindsAStoryCutShort) {
  const auto edit = [](const std::string& story, const std::string&) {
    return StoryEditor::cut_short(story, 75);
  };
  EXPECT_GE(share_found(edit), 0.97);
}

TEST(Signature, TakesNoFollowUpForACopy) {
  StoryEditor editor(4);
  for (const std::size_t hundredths : {20U, 35U}) {
    const auto edit = [&](const std::string& story, const std::string& news) {
      return editor.follow_up(story, news, hundredths);
    };
    EXPECT_LE(share_found(edit), 0.02) << hundredths;
  }
}

}  // namespace
