#include "corpus/readers/mail.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/charset.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

const std::string kHead =
    "Received: from a.example by b.example; Fri, 21 Oct 2022 04:31:00 +0000\r\n"
    "From: =?utf-8?q?Grid_Wire_=E2=80=93_Desk?= <desk@wire.example>\r\n"
    "To: readers@wire.example\r\n"
    "Date: Thu, 20 Oct 2022 23:30:00 -0500 (CDT)\r\n"
    "Subject: =?utf-8?b?0J/QvtGA0YIg0LfQsNC60YDQuNGC0L4=?=\r\n"
    "MIME-Version: 1.0\r\n";

Report first(std::string_view bytes) {
  const Collected found = collect(read_mail, bytes);
  return found.reports.empty() ? Report{} : found.reports.front();
}

std::string dated(std::string_view date) {
  return "From: a@wire.example\nDate: " + std::string(date) + "\nSubject: Port\n\nIt was shut.\n";
}

TEST(Mail, IsAReportOfItsDayInTheZoneOfTheSender) {
  const Collected found =
      collect(read_mail, kHead +
                             "Content-Type: text/plain; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                             "The port was sh=\r\nut =E2=80=93 all day.\r\n\r\nAnd all night.\r\n");
  ASSERT_EQ(found.reports.size(), 1U);
  Report wanted;
  wanted.id = "a.txt";
  wanted.title = "Порт закрито";
  wanted.body = "The port was shut – all day.\n\nAnd all night.";
  wanted.source = "Grid Wire – Desk";
  wanted.published = parse_day("2022-10-20");
  wanted.published_from = PublishedFrom::MailHeader;
  EXPECT_EQ(found.reports[0], wanted);
  EXPECT_TRUE(found.notes.empty());
}

TEST(Mail, IsKnownByItsHead) {
  EXPECT_TRUE(looks_like_mail(kHead + "\r\nShut."));
  EXPECT_TRUE(looks_like_mail("From: a@wire.example\nSubject: Port\n closed\n\nShut."));
  for (const char* text :
       {"", "Date: 20 October 2022\nSubject: Port closed\n\nShut.", "From: Kyiv\n\nShut.",
        "Port closed\nFrom: a@wire.example\nSubject: Port\n\nShut.",
        "From: Kyiv\nIt was shut: all day.\nSubject: x\n\n", " From: a\nSubject: b\n\n"}) {
    EXPECT_FALSE(looks_like_mail(text)) << text;
  }
}

TEST(Mail, PlainPartGoesBeforeThePage) {
  const std::string parts = kHead +
                            "Content-Type: multipart/alternative; boundary=x\r\n\r\n"
                            "--x\r\nContent-Type: text/html\r\n\r\n<p>The page.</p>\r\n"
                            "--x\r\nContent-Type: text/plain\r\n\r\nThe plain text.\r\n--x--\r\n";
  EXPECT_EQ(first(parts).body, "The plain text.");
}

TEST(Mail, PageIsReadWhereThereIsNoPlainPart) {
  const std::string page = kHead +
                           "Content-Type: text/html; charset=windows-1251\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n"
                           "PHRpdGxlPng8L3RpdGxlPjxwPs/u8PIg5+Dq8Pvy7i48L3A+PHA+Mi48L3A+\r\n";
  EXPECT_EQ(first(page).body, "Порт закрыто.\n\n2.");
  EXPECT_EQ(first(page).title, "Порт закрито");
}

// A mail of these parts.
std::string mixed(const std::vector<std::string>& parts) {
  std::string mail = kHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n";
  for (const std::string& part : parts) mail += "--x\r\n" + part + "\r\n";
  return mail + "--x--\r\n";
}

std::string attached(const std::string& name, const std::string& text) {
  return "Content-Type: application/octet-stream\r\n"
         "Content-Disposition: attachment; filename=\"" +
         name + "\"\r\n\r\n" + text;
}

const std::string kText = "Content-Type: text/plain\r\n\r\nThe text.";

Collected read(std::string_view bytes) { return collect(read_mail, bytes); }

TEST(Mail, AttachmentsAreReportsOfTheirOwn) {
  const Collected found = read(mixed({attached("a.txt", "Attached."), kText}));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[0].body, "The text.");
  EXPECT_EQ(found.reports[1].id, "a.txt/a.txt");
  EXPECT_EQ(found.reports[1].body, "Attached.");
  EXPECT_TRUE(found.notes.empty());
}

TEST(Mail, AttachmentHasSourceAndDayOfTheMailWhereItHasNone) {
  const Collected found =
      read(mixed({kText, attached("a.txt", "Attached."),
                  attached("b.jsonl",
                           "{\"body\":\"b\",\"source\":\"Grid\","
                           "\"published\":\"2021-01-02\"}"),
                  attached("c.jsonl", "{\"body\":\"c\"}"),
                  attached("d.jsonl", "{\"body\":\"d\",\"published\":\"2022-13-01\"}")}));
  ASSERT_EQ(found.reports.size(), 5U);
  EXPECT_EQ(found.reports[1].source, "Grid Wire – Desk");
  EXPECT_EQ(found.reports[1].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[1].published_from, PublishedFrom::MailHeader);
  EXPECT_EQ(found.reports[2].source, "Grid");
  EXPECT_EQ(found.reports[2].published, parse_day("2021-01-02"));
  EXPECT_EQ(found.reports[3].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[4].published, std::nullopt);
  EXPECT_EQ(found.notes.size(), 1U);
}

TEST(Mail, AttachedArchivesAreRead) {
  const std::string zip =
      zip_of({{"one.txt", "date 2022-10-19 Shut."}, {"two.txt", "Open."}}, "compression=store");
  const Collected found = read(mixed({kText, attached("day.zip", zip)}));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[1].id, "a.txt/day.zip/one.txt");
  EXPECT_EQ(found.reports[2].source, "Grid Wire – Desk");
}

TEST(Mail, ForwardedMailsAreReadWithTheirOwnSenderAndDay) {
  const Collected found =
      read(mixed({kText,
                  "Content-Type: message/rfc822\r\n\r\n"
                  "From: Port Office <port@wire.example>\r\nSubject: Inner\r\n"
                  "Date: Wed, 19 Oct 2022 10:00:00 +0000\r\n\r\nThe inner text."}));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].id, "a.txt/attachment");
  EXPECT_EQ(found.reports[1].title, "Inner");
  EXPECT_EQ(found.reports[1].source, "Port Office");
  EXPECT_EQ(found.reports[1].published, parse_day("2022-10-19"));
}

TEST(Mail, AttachmentsOfOneNameAreToldApart) {
  const Collected found =
      read(mixed({kText, attached("a.txt", "One."), attached("a.txt", "Two.")}));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[1].id, "a.txt/a.txt");
  EXPECT_EQ(found.reports[2].id, "a.txt/a.txt (2)");
}

TEST(Mail, NamesOfAttachmentsAreReadInAnyCharsetAndWithoutFolders) {
  const Collected found =
      read(mixed({kText, attached("=?utf-8?b?0J/QvtGA0YI=?=", "One."),
                  attached("../../etc/\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2", "Two.")}));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[1].id, "a.txt/Порт");
  EXPECT_TRUE(found.reports[2].id.starts_with("a.txt/"));
  EXPECT_EQ(found.reports[2].id.find("etc"), std::string::npos);
  EXPECT_TRUE(is_utf8(found.reports[2].id));
}

TEST(Mail, PicturesInTheTextAndSignaturesAreLeftOut) {
  const Collected found =
      read(mixed({kText, "Content-Type: image/png; name=logo.png\r\n\r\n" + std::string(9, '\0'),
                  "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\nabc"}));
  EXPECT_EQ(found.reports.size(), 1U);
  EXPECT_TRUE(found.notes.empty());
}

TEST(Mail, AttachmentThatCannotBeReadIsLostUnderItsName) {
  const Collected found = read(mixed({kText, attached("map.png", std::string(9, '\0'))}));
  EXPECT_EQ(found.notes,
            (std::vector<ReadNote>{{"wire/a.txt/map.png", 0,
                                    "Not a text: it has NUL bytes; save it as text.", true}}));
}

TEST(Mail, TextOfSeveralPartsIsPutTogether) {
  EXPECT_EQ(first(mixed({kText, "Content-Type: text/plain\r\n\r\nMore of it."})).body,
            "The text.\n\nMore of it.");
}

TEST(Mail, WithoutTextGivesWhatIsAttached) {
  const Collected found = read(mixed({attached("a.txt", "Attached.")}));
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].id, "a.txt/a.txt");
  EXPECT_EQ(found.notes, (std::vector{noted(0,
                                            "The mail has no text beside what is attached to "
                                            "it.")}));
}

TEST(Mail, EncryptedTextIsNoText) {
  EXPECT_TRUE(read(kHead + "Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\n"
                           "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\n"
                           "Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n"
                           "hQIMA\r\n--x--\r\n")
                  .lost_any());
}

TEST(Mail, ForwardedMailsInsideOfEachOtherAreFollowedToABound) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) {
    deep += "From: a@wire.example\r\nSubject: m" + std::to_string(i) +
            "\r\nContent-Type: message/rfc822\r\n\r\n";
  }
  const Collected found = read(deep + "From: a@wire.example\r\nSubject: x\r\n\r\nShut.");
  EXPECT_TRUE(found.reports.empty());
  ASSERT_EQ(found.notes.size(), 10U);
  EXPECT_EQ(found.notes[9].message,
            "It lies more than 8 archives or mails deep and is left out: unpack it.");
}

TEST(Mail, CharsetThatIsNotSaidIsDetected) {
  EXPECT_EQ(first("From: a@wire.example\nSubject: Port\n\nLe d\xE9p\xF4t pr\xE8s du port a "
                  "br\xFBl\xE9 toute la nuit, disent les pompiers.")
                .body,
            "Le dépôt près du port a brûlé toute la nuit, disent les pompiers.");
}

TEST(Mail, SenderWithoutANameGoesByTheAddress) {
  EXPECT_EQ(first(dated("20 Oct 2022 10:00 +0000")).source, "a@wire.example");
}

TEST(Mail, DateMayBeShortOrOld) {
  for (const char* date : {"20 Oct 2022 10:00 +0000", "Thu, 20 Oct 2022 10:00:00 GMT",
                           "Thu, 20 Oct 2022 23:59:59 +0300 (EEST)", "2022-10-20T10:00:00Z"}) {
    EXPECT_EQ(first(dated(date)).published, parse_day("2022-10-20")) << date;
  }
}

TEST(Mail, ImpossibleDateLeavesTheReportUndatedWithANote) {
  const Collected found = collect(read_mail, dated("Thu, 31 Feb 2022 10:00:00 +0000"));
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published, std::nullopt);
  EXPECT_EQ(found.notes,
            (std::vector{noted(0,
                               "The date of the mail is \"Thu, 31 Feb 2022 10:00:00 +0000\", "
                               "which is no day, so the report is undated: correct it.")}));
}

TEST(Mail, WithoutADateItIsDatedByItsText) {
  const Report report =
      first("From: a@wire.example\nSubject: Port\n\nKYIV, 20 October 2022 – The port was shut.");
  EXPECT_EQ(report.published, parse_day("2022-10-20"));
  EXPECT_EQ(report.published_from, PublishedFrom::Dateline);
}

TEST(Mail, PageThatABrowserSavedIsReadAsAPage) {
  const Collected found = collect(
      read_mail,
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wire.example/17\r\n"
      "Subject: Port closed\r\nDate: Sat, 1 Jul 2023 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related; boundary=x\r\n\r\n"
      "--x\r\nContent-Type: text/html\r\n\r\n"
      "<html><title>Port</title><meta name=date content=2022-10-20><p>It was "
      "shut.</html>\r\n--x--\r\n");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[0].published_from, PublishedFrom::Metadata);
  EXPECT_EQ(found.reports[0].url, "https://wire.example/17");
  EXPECT_EQ(found.reports[0].source, "");
}

TEST(Mail, WithoutTextIsLost) {
  EXPECT_EQ(collect(read_mail, kHead + "\r\n").notes,
            (std::vector{lost(0, "The mail has no text.")}));
}

TEST(Mail, DeepPartsAndEndlessFieldsAreNoTrouble) {
  std::string deep = kHead;
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
  }
  collect(read_mail, deep + "\r\nIt was shut.");
  std::string groups = "Subject: Port\nFrom: ";
  for (int i = 0; i < 200'000; ++i) groups += "a:";
  EXPECT_TRUE(collect(read_mail, groups + "\n\nIt was shut.").lost_any());
  EXPECT_EQ(first("Subject: Port\nFrom: desk: a@b.example, c@d.example;\n\nShut.").source, "desk");
  std::string fields = kHead;
  for (int i = 0; i < 100'000; ++i) fields += "X-Field: a\r\n";
  EXPECT_EQ(first(fields + "\r\nIt was shut.").body, "It was shut.");
}

}  // namespace
}  // namespace corpus
