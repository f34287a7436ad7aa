#include "corpus/readers/pdf.h"

#include <gtest/gtest.h>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/made_pdf.h"
#include "tests/corpus/readers/test_data.h"

namespace corpus {
namespace {

const std::string kDamaged = "The PDF is damaged: open it in a viewer and save it anew.";

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

std::string body_of(std::string_view bytes) {
  const Collected found = read(bytes);
  return found.reports.empty() ? "" : found.reports.front().body;
}

TEST(Pdf, IsAReportOfFlowingText) {
  const Collected found = read(test_data("harbour.pdf"));
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].id, "a.txt");
  EXPECT_EQ(found.reports[0].title, "Harbour closed");
  EXPECT_EQ(found.reports[0].body,
            "Harbour closed after night raid\n\n"
            "The harbour office closed both piers on Monday after a night raid, and the fire "
            "brigade counted four damaged cranes. A Shahed-136 had come down beside the grain "
            "store.\n\n"
            "No one was hurt, the office said.\n\n"
            "Ships that waited outside were sent to the southern port. Pilots expect the piers to "
            "open again within a week.\n\n"
            "The left column tells of the cranes, which came from the old yard.\n\n"
            "The right column tells of the grain, which stayed dry.\n\n"
            "The last page has one sentence.");
  EXPECT_TRUE(found.notes.empty());
}

TEST(Pdf, HeadlineStandsInForATitleThatTheProgramGave) {
  EXPECT_EQ(read(test_data("ukrainian.pdf")).reports.at(0).title,
            "Порт закрито після нічної атаки");
  EXPECT_EQ(read(test_data("arabic.pdf")).reports.at(0).title, "إغلاق الميناء بعد غارة ليلية");
}

TEST(Pdf, UkrainianIsRead) {
  EXPECT_NE(body_of(test_data("ukrainian.pdf"))
                .find("Адміністрація порту закрила обидва причали в понеділок, бо вночі впав "
                      "безпілотник «Герань-2». Пожежники нарахували чотири пошкоджені крани."),
            std::string::npos);
}

TEST(Pdf, ArabicIsInTheOrderOfReading) {
  const std::string body = body_of(test_data("arabic.pdf"));
  EXPECT_NE(body.find("بعد سقوط طائرة مسيرة من طراز شاهد-136 قرب مخزن الحبوب، وأحصى رجال الإطفاء 4 "
                      "رافعات متضررة."),
            std::string::npos)
      << body;
  EXPECT_NE(body.find("بحسب الإدارة (Harbour Office)."), std::string::npos) << body;
}

TEST(Pdf, DayOfMakingIsTakenWhenNothingElseSaysOne) {
  const std::string info = "/CreationDate (D:20221020233000-05'00')";
  const Report made = read(made_pdf({{"The port was shut."}}, info)).reports.at(0);
  EXPECT_EQ(made.published, parse_day("2022-10-20"));
  EXPECT_EQ(made.published_from, PublishedFrom::Metadata);
  const Report dated =
      read(made_pdf({{"KYIV, 3 March 2021 - The port was shut."}}, info)).reports.at(0);
  EXPECT_EQ(dated.published, parse_day("2021-03-03"));
  EXPECT_EQ(dated.published_from, PublishedFrom::Dateline);
}

TEST(Pdf, ImpossibleDayOfMakingIsNone) {
  for (const char* date : {"D:20221399", "D:18991231", "2022", "D:today...", ""}) {
    const std::string info = "/CreationDate (" + std::string(date) + ")";
    const Collected found = read(made_pdf({{"The port was shut."}}, info));
    EXPECT_EQ(found.reports.at(0).published, std::nullopt) << date;
    EXPECT_EQ(found.notes.size(), 1U) << date;
  }
}

TEST(Pdf, HeadsFeetAndNumbersOfPagesAreLeftOut) {
  std::vector<std::vector<std::string>> pages;
  for (int page = 1; page <= 4; ++page) {
    const std::string number = std::to_string(page);
    pages.push_back({"Bulletin 7, page " + number, "Ship no. " + number + " of the line came in,",
                     "as ship " + std::string(static_cast<std::size_t>(page), 'x') + " did before.",
                     "Its name is known.", "Harbour Office", number});
  }
  const std::string body = body_of(made_pdf(pages));
  EXPECT_EQ(body.find("Bulletin"), std::string::npos) << body;
  EXPECT_EQ(body.find("Harbour Office"), std::string::npos) << body;
  EXPECT_NE(body.find("as ship xxxx did before."), std::string::npos) << body;
}

TEST(Pdf, ScanIsLostWithWhatToDo) {
  EXPECT_EQ(read(made_pdf({{}, {}})).notes,
            (std::vector{lost(0,
                              "The PDF has pages but no text: it is probably a scan; run OCR "
                              "(ocrmypdf) first.")}));
}

TEST(Pdf, PagesWithoutTextAreNoted) {
  const Collected found =
      read(made_pdf({{"The port was shut."}, {}, {}}, "/CreationDate (D:20221020)"));
  EXPECT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.notes,
            (std::vector{noted(0,
                               "2 of its 3 pages have no text: if they are scans, run OCR "
                               "(ocrmypdf) first.")}));
}

TEST(Pdf, PasswordIsAskedFor) {
  const std::string key(32, '7');
  const std::string locked =
      pdf_of_objects({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
                      "<< /Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key + ") >>"},
                     "/Root 1 0 R /Encrypt 3 0 R /ID [(0123456789abcdef) (0123456789abcdef)]");
  EXPECT_EQ(read(locked).notes,
            (std::vector{lost(0, "The PDF has a password: save a copy without one.")}));
}

TEST(Pdf, DamagedIsLostOrReadAsFarAsItGoes) {
  const std::string whole = made_pdf({{"The port was shut."}, {"It opened again."}});
  EXPECT_EQ(read("%PDF-1.7\n").notes, (std::vector{lost(0, kDamaged)}));
  for (std::size_t size = 5; size < whole.size(); size += 37) {
    const Collected found = read(whole.substr(0, size));
    EXPECT_EQ(found.reports.empty(), found.lost_any()) << size;
  }
  std::string wrong_table = whole;
  wrong_table.replace(wrong_table.find("00000 n"), 7, "99999 n");
  wrong_table.replace(wrong_table.find("startxref") + 10, 3, "999");
  EXPECT_EQ(body_of(wrong_table), body_of(whole));
}

TEST(Pdf, LoopsEnd) {
  const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >>";
  for (const std::vector<std::string>& objects : std::vector<std::vector<std::string>>{
           {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"},
           {"<< /Type /Catalog /Pages 1 0 R >>"},
           {"1 0 R"},
           {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "[3 0 R 3 0 R]", page},
           {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Length 3 0 R >>\nstream\nBT\nendstream", page}}) {
    EXPECT_TRUE(read(pdf_of_objects(objects)).lost_any());
  }
  EXPECT_TRUE(read(pdf_of_objects({"null"}, "/Root 1 0 R /Prev 9")).lost_any());
}

TEST(Pdf, FormThatDrawsItselfEnds) {
  const std::string form =
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> "
      "/Length 10 >>\nstream\n/X Do /X Do\nendstream";
  EXPECT_TRUE(read(pdf_of_objects({"<< /Type /Catalog /Pages 2 0 R >>",
                                   "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 "
                                   "R /Resources << /XObject << /X 4 0 R >> >> >>",
                                   form, pdf_stream("/X Do")}))
                  .lost_any());
}

}  // namespace
}  // namespace corpus
