#include "corpus/readers/warc.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"
#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

const std::string kInfo =
    "WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";
const std::string kHtml = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

std::string page(const std::string& text) {
  return "<html><head><title>Port</title><meta name=date content=2022-10-20></head><p>" + text +
         "</p></html>";
}

std::string record(const std::string& type, const std::string& fields, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2023-07-01T10:00:00Z\r\n" + fields +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& uri, const std::string& block) {
  return record(
      "response",
      "WARC-Target-URI: " + uri + "\r\nContent-Type: application/http;msgtype=response\r\n", block);
}

const std::string kUri = "https://wire.example/17";

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

std::string body_of(const std::string& head, const std::string& body) {
  const Collected found = read(kInfo + response(kUri, kHtml + head + "\r\n" + body));
  return found.reports.empty() ? "nothing" : found.reports[0].body;
}

TEST(Warc, PagesAreReportsWithTheirAddress) {
  const Collected found =
      read(kInfo + response(kUri, kHtml + "\r\n" + page("Shut.")) +
           response("<https://wire.example/18>", kHtml + "\r\n" + page("Open.")));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[0].id, "a.txt");
  EXPECT_EQ(found.reports[0].url, kUri);
  EXPECT_EQ(found.reports[0].title, "Port");
  EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[1].id, "a.txt#2");
  EXPECT_EQ(found.reports[1].url, "https://wire.example/18");
  EXPECT_TRUE(found.notes.empty());
}

TEST(Warc, OfSeveralCompressedPiecesIsRead) {
  const Collected found =
      read(gzip_of(kInfo) + gzip_of(response(kUri, kHtml + "\r\n" + page("Shut."))) +
           gzip_of(response(kUri, kHtml + "\r\n" + page("Open."))));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].body, "Open.");
}

TEST(Warc, DayOfTheCrawlIsNotTaken) {
  const Collected found = read(kInfo + response(kUri, kHtml + "\r\n<p>Shut.</p>"));
  EXPECT_EQ(found.reports.at(0).published, std::nullopt);
  EXPECT_EQ(found.notes,
            (std::vector{
                noted(0, "The page \"https://wire.example/17\" says no day, so it is undated.")}));
}

TEST(Warc, DayInTheAddressIsTaken) {
  const Report report = read(kInfo + response("https://wire.example/2022/10/20/port?id=2023-01-01",
                                              kHtml + "\r\n<p>Shut.</p>"))
                            .reports.at(0);
  EXPECT_EQ(report.published, parse_day("2022-10-20"));
  EXPECT_EQ(report.published_from, PublishedFrom::FileName);
}

TEST(Warc, ChunksAreJoined) {
  EXPECT_EQ(
      body_of("Transfer-Encoding: chunked\r\n", "8\r\n<p>Shut.\r\n5;x=1\r\n</p> \r\n0\r\n\r\n"),
      "Shut.");
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", "<p>Joined before.</p>"), "Joined before.");
}

TEST(Warc, PackedPagesAreUnpacked) {
  const std::string packed = gzip_of("<p>Shut.</p>");
  constexpr std::size_t kGzipHead = 10;
  constexpr std::size_t kGzipEnd = 8;
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\n", packed), "Shut.");
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\n", "<p>Unpacked before.</p>"), "Unpacked before.");
  EXPECT_EQ(body_of("Content-Encoding: deflate\r\n",
                    packed.substr(kGzipHead, packed.size() - kGzipHead - kGzipEnd)),
            "Shut.");
}

TEST(Warc, UnknownPackingIsLostWithTheAddress) {
  const Collected found = read(kInfo + response(kUri, kHtml + "Content-Encoding: br\r\n\r\nxx"));
  EXPECT_EQ(found.notes, (std::vector{lost(0,
                                           "The page \"https://wire.example/17\" is not read "
                                           "whole: its encoding \"br\" is not read.")}));
}

TEST(Warc, CharsetOfTheHeadIsBelieved) {
  const std::string head = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"KOI8-R\"\n\n";
  EXPECT_EQ(read(response(kUri, head + "<p>\xF0\xCF\xD2\xD4</p>")).reports.at(0).body, "Порт");
}

TEST(Warc, WhatIsNoPageIsLeftOutWithANote) {
  const Collected found =
      read(response(kUri, "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Moved</p>") +
           response(kUri, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") +
           record("request", "", "GET / HTTP/1.1\r\n\r\n") +
           record("resource", "WARC-Target-URI: https://a.example\r\nContent-Type: text/html\r\n",
                  page("Shut.")));
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].url, "https://a.example");
  EXPECT_EQ(found.notes,
            (std::vector{noted(0, "1 files in it are no web pages and are left out.")}));
}

TEST(Warc, WithoutPagesIsLost) {
  EXPECT_EQ(read(kInfo).notes, (std::vector{lost(0, "The file holds no web pages.")}));
}

TEST(Warc, OfACutFileWhatCameBeforeIsRead) {
  const std::string whole = kInfo + response(kUri, kHtml + "\r\n" + page("Shut.")) +
                            response(kUri, kHtml + "\r\n" + page("Open and shut."));
  const Collected found = read(whole.substr(0, whole.size() - 20));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_TRUE(std::string_view("Open and shut.").starts_with(found.reports[1].body));
  EXPECT_EQ(found.notes,
            (std::vector{lost(0, "The file ends in the middle of a record: fetch it again.")}));

  std::string noise;
  for (unsigned i = 0, x = 1; i < 100'000; ++i) {
    x = x * 1103515245U + 12345U;
    noise.push_back(static_cast<char>('a' + (x >> 16U) % 26U));
  }
  const std::string packed = gzip_of(kInfo) +
                             gzip_of(response(kUri, kHtml + "\r\n" + page("Shut."))) +
                             gzip_of(response(kUri, kHtml + "\r\n" + page(noise)));
  const Collected of_packed = read(packed.substr(0, packed.size() - 1000));
  ASSERT_EQ(of_packed.reports.size(), 2U);
  EXPECT_TRUE(of_packed.lost_any());
}

TEST(Warc, DamageIsPassedOver) {
  const std::string good = response(kUri, kHtml + "\r\n" + page("Shut."));
  const Collected found =
      read(good + "garbage\r\nmore\r\n" + good + "WARC/1.0\r\nContent-Length: x\r\n\r\n" + good);
  EXPECT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.notes, (std::vector{lost(0,
                                           "The file is damaged in 2 places, and what stood "
                                           "there is left out: fetch it again.")}));
}

TEST(Warc, EndlessHeadsAndLengthsAreNoTrouble) {
  std::string fields = "WARC/1.0\r\n";
  for (int i = 0; i < 100'000; ++i) fields += "X: y\r\n";
  EXPECT_TRUE(read(fields).lost_any());
  EXPECT_TRUE(
      read("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 18446744073709551615\r\n\r\nx")
          .lost_any());
  EXPECT_TRUE(read("WARC/1.0 " + std::string(1'000'000, 'x')).lost_any());
}

TEST(Warc, PageOverTheLimitIsLostAndTheRestGoesOn) {
  const std::size_t run = std::size_t{70} << 20;
  const std::string head = kHtml + "\r\n<p>";
  GeneratedStream generated(
      kInfo + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example\r\n" +
          "Content-Length: " + std::to_string(head.size() + run) + "\r\n\r\n" + head,
      run, "\r\n\r\n" + response(kUri, kHtml + "\r\n" + page("Shut.")));
  std::istream in(&generated);
  const Collected found = collect(read_warc, in);
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].id, "a.txt#2");
  EXPECT_EQ(found.notes, (std::vector{lost(0,
                                           "The page \"https://a.example\" is not read whole: "
                                           "it is longer than 64 MiB.")}));
}

}  // namespace
}  // namespace corpus
