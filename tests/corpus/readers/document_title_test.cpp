#include "corpus/readers/document_title.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(DocumentTitle, TitleThatAPersonGaveIsTaken) {
  EXPECT_EQ(title_of_document("  Port closed "), "Port closed");
  EXPECT_EQ(title_of_document("Documents of the port"), "Documents of the port");
  EXPECT_EQ(title_of_document("Port\nclosed"), "Port closed");
}

TEST(DocumentTitle, TitleThatAProgramGaveIsNone) {
  for (const char* title : {"", "Microsoft Word - note.docx", "Untitled", "untitled 2", "Document1",
                            "document", "note_final.DOC", "layout.indd"}) {
    EXPECT_EQ(title_of_document(title), "") << title;
  }
}

TEST(DocumentTitle, TextLosesATitleThatItBeginsWith) {
  const Report report = report_of_document("Port closed", "Port closed\n\nIt was shut.");
  EXPECT_EQ(report.title, "Port closed");
  EXPECT_EQ(report.body, "It was shut.");
  EXPECT_EQ(report_of_document("Port closed", "Bulletin\n\nIt was shut.").body,
            "Bulletin\n\nIt was shut.");
}

TEST(DocumentTitle, HeadlineStandsInForATitle) {
  EXPECT_EQ(report_of_document("", "Port closed\n\nIt was shut.").title, "Port closed");
  EXPECT_EQ(report_of_document("", "20 October 2022\n\nPort closed\n\nIt was shut.").title,
            "Port closed");
}

}  // namespace
}  // namespace corpus
