#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// A small PDF document, written by hand: objects from 1 on, of which 1 is the catalog.
inline std::string pdf_of_objects(const std::vector<std::string>& objects,
                                  std::string_view trailer = "/Root 1 0 R") {
  std::string pdf = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char row[32];
    std::snprintf(row, sizeof row, "%010zu 00000 n \n", pdf.size());
    table += row;
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = pdf.size();
  const std::string count = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " " +
         std::string(trailer) + " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

inline std::string pdf_stream(const std::string& content) {
  return "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

// A page for each list of lines, in Helvetica, one line below the other.
inline std::string made_pdf(const std::vector<std::vector<std::string>>& pages,
                            const std::string& info = "") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                                      "<< " + info + " >>"};
  std::string kids;
  for (const std::vector<std::string>& lines : pages) {
    std::string content = "BT /F1 10 Tf 12 TL 50 750 Td";
    for (const std::string& line : lines) content += " (" + line + ") Tj T*";
    objects.push_back(pdf_stream(content + " ET"));
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                      std::to_string(objects.size()) +
                      " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  return pdf_of_objects(objects, "/Root 1 0 R /Info 4 0 R");
}

}  // namespace corpus
