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

}  // namespace
}  // namespace corpus
