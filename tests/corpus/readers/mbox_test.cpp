#include "corpus/readers/mbox.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

const std::string kFromLine = "From desk@wire.example Thu Oct 20 04:31:00 2022\n";

std::string mail(const std::string& subject, const std::string& text) {
  return kFromLine +
         "From: Desk <desk@wire.example>\nDate: Thu, 20 Oct 2022 04:31:00 +0000\nSubject: " +
         subject + "\n\n" + text + "\n\n";
}

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

TEST(Mbox, EachMailIsAReport) {
  const Collected found = read(mail("One", "Shut.") + mail("Two", "Open."));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[0].id, "a.txt");
  EXPECT_EQ(found.reports[1].id, "a.txt#2");
  EXPECT_EQ(found.reports[1].title, "Two");
  EXPECT_EQ(found.reports[1].body, "Open.");
  EXPECT_EQ(found.reports[1].published, parse_day("2022-10-20"));
  EXPECT_TRUE(found.notes.empty());
}

TEST(Mbox, IsKnownByTheLineAboveItsFirstMail) {
  const std::string field = "Subject: x\n";
  EXPECT_TRUE(looks_like_mbox(kFromLine + field));
  EXPECT_TRUE(looks_like_mbox("From - Thu Oct 20 04:31:00 2022\r\n" + field));
  EXPECT_TRUE(looks_like_mbox("From 1747@xxx Thu Oct 20 04:31:00 +0000 2022\r\nX-GM-THRID: 1\r\n"));
  for (const char* text :
       {"", "From ", "From Kyiv to Odesa\nSubject: x\n",
        "From Thu Oct 20 04:31:00 2022\nthe port was shut.\n", "From: a@wire.example\nTo: b\n"}) {
    EXPECT_FALSE(looks_like_mbox(text)) << text;
  }
}

TEST(Mbox, LineOfATextThatBeginsWithFromBelongsToIt) {
  const Collected found = read(mail("One",
                                    "From Kyiv they went on.\n\nFrom there to Odesa.\n"
                                    ">From the port, on Thu Oct 20 04:31:00 2022."));
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body,
            "From Kyiv they went on.\n\nFrom there to Odesa.\n"
            "From the port, on Thu Oct 20 04:31:00 2022.");
}

TEST(Mbox, AttachmentsBelongToTheirMail) {
  const std::string parts = kFromLine +
                            "From: Desk <desk@wire.example>\n"
                            "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nThe text.\n"
                            "--x\nContent-Disposition: attachment; filename=a.txt\n\n"
                            "date 2022-10-19 One.\ndate 2022-10-20 Two.\n--x--\n";
  const Collected found = read(mail("One", "Shut.") + parts);
  ASSERT_EQ(found.reports.size(), 4U);
  EXPECT_EQ(found.reports[2].id, "a.txt#2/a.txt");
  EXPECT_EQ(found.reports[3].id, "a.txt#2/a.txt#2");
  EXPECT_EQ(found.reports[3].source, "Desk");
}

TEST(Mbox, MailThatCannotBeReadIsLostAndKeepsItsNumber) {
  const Collected found = read(mail("One", "Shut.") + mail("Two", "") + mail("Three", "Open."));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].id, "a.txt#3");
  EXPECT_EQ(found.notes,
            (std::vector<ReadNote>{{"wire/a.txt#2", 0, "The mail has no text.", true}}));
}

TEST(Mbox, MailOverTheLimitIsLostAndTheRestGoesOn) {
  GeneratedStream generated(mail("One", "Shut.") + kFromLine + "Subject: Two\n\n",
                            std::size_t{70} << 20, "\n" + mail("Three", "Open."));
  std::istream in(&generated);
  const Collected found = collect(read_mbox, in);
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].title, "Three");
  EXPECT_EQ(found.notes, (std::vector{lost(8,
                                           "The mail is longer than 64 MiB and is left out: "
                                           "save its text.")}));
}

TEST(Mbox, OfACutFileWhatCameBeforeIsRead) {
  BreakingStream breaking(mail("One", "Shut.") + mail("Two", "Open, they"));
  std::istream in(&breaking);
  const Collected found = collect(read_mbox, in);
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].body, "Open, they");
  EXPECT_TRUE(found.lost_any());
}

TEST(Mbox, CharsetsMayDifferFromMailToMail) {
  const std::string head = "Content-Type: text/plain; charset=";
  const Collected found =
      read(kFromLine + "From: a@b.example\n" + head + "windows-1251\n\n\xCF\xEE\xF0\xF2\n" +
           kFromLine + "From: a@b.example\n" + head + "koi8-r\n\n\xF0\xCF\xD2\xD4\n" + kFromLine +
           "From: a@b.example\n" + head +
           "no-such-charset\n\n\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0"
           "\xFB\xF2 \xE2\xF7\xE5\xF0\xE0\n");
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[0].body, "Порт");
  EXPECT_EQ(found.reports[1].body, "Порт");
  EXPECT_EQ(found.reports[2].body, "Порт закрыт вчера");
}

}  // namespace
}  // namespace corpus
