#include "indexer/position_segment.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace indexer {
namespace {

using Positions = std::vector<std::uint32_t>;
// By term and row.
using Placed = std::map<std::string, std::map<Row, Positions>>;

const Revision kRevision{{}, 42};

std::vector<std::byte> bytes_of(const std::vector<std::map<std::string, Positions>>& reports,
                                Row first) {
  PositionSegmentMaker maker({first, static_cast<Row>(reports.size())});
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const auto& [term, positions] : reports[i]) {
      for (const std::uint32_t position : positions)
        maker.add(first + static_cast<Row>(i), term, position);
    }
  }
  return maker.bytes(kRevision);
}

std::optional<PositionSegment> opened(std::vector<std::byte> bytes) {
  auto file = ColumnFile::of(std::move(bytes), kPositionsKind, kRevision);
  return file ? PositionSegment::of(*std::move(file)) : std::nullopt;
}

std::map<Row, Positions> read(const PositionSegment& segment, const std::string& term) {
  const PositionList list = segment.find(term);
  std::map<Row, Positions> read;
  BlockNumbers rows;
  BlockNumbers times;
  for (std::size_t block = 0; block < list.blocks.size(); ++block) {
    const std::size_t count = unpack_rows(list.postings, block, rows);
    unpack_times(list.postings, block, times);
    std::size_t before = 0;
    for (std::size_t i = 0; i < count; ++i) {
      Positions& positions = read[segment.rows().first + rows[i] - 1];
      unpack_positions(list, {block, before, times[i]}, positions);
      before += times[i];
    }
  }
  return read;
}

// Reports in which a few words stand at random places, some in nearly all and some in few.
std::vector<std::map<std::string, Positions>> random_reports(std::size_t count) {
  std::mt19937 random(7);
  std::vector<std::map<std::string, Positions>> reports(count);
  for (auto& report : reports) {
    for (std::uint32_t position = 1; position < 200;
         position += 1 + static_cast<std::uint32_t>(random() % 40)) {
      const double place = std::generate_canonical<double, 32>(random);
      report["word" + std::to_string(static_cast<int>(60 * place * place))].push_back(position);
    }
  }
  reports[count / 2]["far"] = {1, 4'000'000'000U};
  return reports;
}

TEST(PositionSegment, GivesThePlacesThatWerePut) {
  const auto reports = random_reports(1000);
  Placed placed;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const auto& [term, positions] : reports[i])
      placed[term][70'000 + static_cast<Row>(i)] = positions;
  }
  const auto segment = opened(bytes_of(reports, 70'000));
  ASSERT_TRUE(segment);
  EXPECT_EQ(segment->rows(), (RowRange{70'000, 1000}));
  for (const auto& [term, by_row] : placed) EXPECT_EQ(read(*segment, term), by_row) << term;
  EXPECT_TRUE(read(*segment, "absent").empty());
}

TEST(PositionSegment, WithoutWordsIsEmpty) {
  const auto segment = opened(bytes_of({{}, {}}, 1));
  ASSERT_TRUE(segment);
  EXPECT_TRUE(read(*segment, "word").empty());
}

TEST(PositionSegment, CutOffIsNone) {
  std::vector<std::byte> bytes = bytes_of(random_reports(300), 1);
  for (const std::size_t part : {0, 10, 50, 99}) {
    std::vector<std::byte> cut(
        bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() * part / 100));
    EXPECT_FALSE(opened(std::move(cut)));
  }
}

// Arrays that another program wrote, with the right checksum.
TEST(PositionSegment, ThatContradictsItselfIsNoneOrReadWithoutHarm) {
  const auto file = ColumnFile::of(bytes_of(random_reports(300), 1), kPositionsKind, kRevision);
  ASSERT_TRUE(file);
  const std::vector<std::string> names = {
      "rows",          "table",  "term starts", "term bytes",      "first blocks",
      "report counts", "blocks", "bytes",       "position blocks", "position bytes"};
  std::mt19937 random(9);
  for (const std::string& forged : names) {
    for (int round = 0; round < 40; ++round) {
      ColumnFileMaker maker(std::string(kPositionsKind), kRevision);
      for (const std::string& name : names) {
        const auto array = file->array<std::byte>(name);
        std::vector<std::byte> bytes(array.begin(), array.end());
        if (name == forged && round == 0) bytes.resize(bytes.size() / 128 * 64);
        if (name == forged && round == 1) continue;
        if (name == forged && !bytes.empty() && round > 1)
          bytes[random() % bytes.size()] = static_cast<std::byte>(random());
        maker.add(name, bytes);
      }
      const auto segment = opened(maker.bytes());
      if (!segment) continue;
      for (int word = 0; word < 60; ++word) {
        const PositionList list = segment->find("word" + std::to_string(word));
        Positions positions;
        for (std::size_t block = 0; block < list.blocks.size(); ++block)
          unpack_positions(list, {block, 100'000, 1000}, positions);
      }
    }
  }
}

}  // namespace
}  // namespace indexer
