#include "corpus/readers/pdf_document.h"

#include <gtest/gtest.h>

#include "tests/corpus/readers/made_pdf.h"

namespace corpus {
namespace {

const std::string kThreePages = made_pdf({{"One."}, {"Two."}, {"Three."}});

TEST(PdfDocument, NoMorePagesAreReadThanTheLimitSays) {
  PdfLimits limits;
  limits.pages = 2;
  const PdfDocument document = parse_pdf_document(kThreePages, limits);
  EXPECT_EQ(document.pages, 3U);
  EXPECT_EQ(document.pages_read, 2U);
  EXPECT_EQ(document.body, "One.\n\nTwo.");
}

TEST(PdfDocument, NoMoreTextIsReadThanTheLimitSays) {
  PdfLimits limits;
  limits.text = 12;
  EXPECT_EQ(parse_pdf_document(kThreePages, limits).body, "One.\n\nTwo.");
}

TEST(PdfDocument, NoPageIsBegunWhenTheTimeIsUp) {
  PdfLimits limits;
  limits.time = std::chrono::milliseconds{0};
  EXPECT_EQ(parse_pdf_document(kThreePages, limits).pages_read, 0U);
}

TEST(PdfDocument, TitleOfTheProgramThatMadeItIsNone) {
  EXPECT_EQ(parse_pdf_document(made_pdf({{"One."}}, "/Title (Port closed)"), {}).title,
            "Port closed");
  EXPECT_EQ(
      parse_pdf_document(made_pdf({{"One."}}, "/Title (Microsoft Word - note.docx)"), {}).title,
      "");
}

}  // namespace
}  // namespace corpus
