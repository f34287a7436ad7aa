#include "searcher/typed_names.h"

#include <gtest/gtest.h>

namespace {

using searcher::TypedNames;

TEST(TypedNames, WordsAreGivenBackAsTheyWereTyped) {
  const TypedNames typed("drone Geran-2 (Kiev)");
  EXPECT_EQ(typed.written({"geran", "2"}).text, "Geran-2");
  EXPECT_TRUE(typed.written({"geran", "2"}).is_capitalised);
  EXPECT_EQ(typed.written({"kiev"}).text, "Kiev");
  EXPECT_FALSE(typed.written({"drone"}).is_capitalised);
}

TEST(TypedNames, AWordThatIsAlsoTypedSmallHasNoCapitals) {
  EXPECT_FALSE(TypedNames("May OR may").written({"may"}).is_capitalised);
  EXPECT_FALSE(TypedNames("may OR May").written({"may"}).is_capitalised);
}

TEST(TypedNames, WordsOfAScriptWithoutCapitalsAreNames) {
  EXPECT_TRUE(TypedNames("كييف").written({"كييف"}).is_capitalised);
}

TEST(TypedNames, WordsThatDoNotStandThereAreJoined) {
  EXPECT_EQ(TypedNames("drone").written({"air", "raid"}).text, "air raid");
  EXPECT_FALSE(TypedNames("").written({"air"}).is_capitalised);
}

}  // namespace
