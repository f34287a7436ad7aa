#include "corpus/readers/folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/charset.h"
#include "tests/support/temporary_folder.h"

namespace corpus {
namespace {

using testing_support::TemporaryFolder;

namespace fs = std::filesystem;

struct Found {
  std::vector<std::string> ids;
  std::vector<ReadNote> notes;
};

Found find(const fs::path& path) {
  Found found;
  for (const FoundFile& file :
       find_files(path, [&](ReadNote note) { found.notes.push_back(std::move(note)); })) {
    EXPECT_TRUE(fs::is_regular_file(file.path));
    found.ids.push_back(file.id);
  }
  return found;
}

using Ids = std::vector<std::string>;

TEST(FindFiles, IdsAreRelativeAndInTheOrderOfTheirBytes) {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "a/y/x.txt", "Б.txt", "B.txt"})
    folder.write(name, "x");
  const Found found = find(folder.path());
  EXPECT_EQ(found.ids, (Ids{"B.txt", "a.txt", "a/y/x.txt", "a/z.txt", "b.txt", "Б.txt"}));
  EXPECT_TRUE(found.notes.empty());
}

TEST(FindFiles, PathMayEndWithASlash) {
  const TemporaryFolder folder;
  folder.write("a/b.txt", "x");
  EXPECT_EQ(find(folder.path() / "").ids, Ids{"a/b.txt"});
}

TEST(FindFiles, FileByItselfHasItsName) {
  const TemporaryFolder folder;
  folder.write("wire/a.txt", "x");
  EXPECT_EQ(find(folder.path() / "wire" / "a.txt").ids, Ids{"a.txt"});
}

TEST(FindFiles, HiddenOnesAreLeftOut) {
  const TemporaryFolder folder;
  folder.write(".git/config", "x");
  folder.write("a/.draft", "x");
  folder.write("a/b", "x");
  EXPECT_EQ(find(folder.path()).ids, Ids{"a/b"});
}

TEST(FindFiles, HiddenFolderIsReadWhenNamed) {
  const TemporaryFolder folder;
  folder.write(".wire/a.txt", "x");
  EXPECT_EQ(find(folder.path() / ".wire").ids, Ids{"a.txt"});
}

TEST(FindFiles, LinkToAFileIsFollowed) {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  fs::create_symlink("a.txt", folder.path() / "b.txt");
  EXPECT_EQ(find(folder.path()).ids, (Ids{"a.txt", "b.txt"}));
}

TEST(FindFiles, LinkToAFolderIsNotFollowedButNoted) {
  const TemporaryFolder folder;
  folder.write("a/b.txt", "x");
  fs::create_directory_symlink("..", folder.path() / "a" / "up");
  const Found found = find(folder.path());
  EXPECT_EQ(found.ids, Ids{"a/b.txt"});
  EXPECT_EQ(found.notes,
            (std::vector<ReadNote>{{(folder.path() / "a" / "up").string(), 0,
                                    "A link to a folder is not followed: name the folder itself.",
                                    false}}));
}

TEST(FindFiles, LinkToNothingIsLost) {
  const TemporaryFolder folder;
  fs::create_symlink("none", folder.path() / "a.txt");
  const Found found = find(folder.path());
  EXPECT_TRUE(found.ids.empty());
  ASSERT_EQ(found.notes.size(), 1U);
  EXPECT_EQ(found.notes[0].message, "The link leads nowhere.");
  EXPECT_TRUE(found.notes[0].lost);
}

TEST(FindFiles, LinkToItselfIsLostWithItsReason) {
  const TemporaryFolder folder;
  fs::create_symlink("a.txt", folder.path() / "a.txt");
  const Found found = find(folder.path());
  ASSERT_EQ(found.notes.size(), 1U);
  EXPECT_EQ(found.notes[0].message, "The file cannot be read: Too many levels of symbolic links.");
}

TEST(FindFiles, PipeIsLost) {
  const TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  const Found found = find(folder.path());
  EXPECT_TRUE(found.ids.empty());
  ASSERT_EQ(found.notes.size(), 1U);
  EXPECT_EQ(found.notes[0].message, "It is neither a file nor a folder.");
}

TEST(FindFiles, MissingPathIsLost) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "none").string();
  EXPECT_EQ(
      find(path).notes,
      (std::vector<ReadNote>{{path, 0, "There is no file or folder called " + path + ".", true}}));
}

TEST(FindFiles, EmptyFolderHasNothing) {
  const TemporaryFolder folder;
  EXPECT_TRUE(find(folder.path()).ids.empty());
  EXPECT_TRUE(find(folder.path()).notes.empty());
}

TEST(FindFiles, NamesThatAreNotUtf8StayDifferent) {
  const TemporaryFolder folder;
  folder.write("d\xE9p\xF4t.txt", "x");
  folder.write("d\xE8p\xF4t.txt", "x");
  EXPECT_EQ(find(folder.path()).ids, (Ids{"d%E8p%F4t.txt", "d%E9p%F4t.txt"}));
}

}  // namespace
}  // namespace corpus
