#include "corpus/readers/html_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/readers/flowing_text.h"
#include "corpus/readers/html_bounds.h"
#include "corpus/readers/json_ld.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// What is no part of the text that a page is about.
constexpr auto kLeftOut = std::to_array<std::string_view>(
    {"script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "svg",
     "math", "iframe", "object", "button", "select", "textarea", "head", "title"});
constexpr auto kParagraphs = std::to_array<std::string_view>(
    {"p",   "div",    "section", "article", "main",    "h1",      "h2",    "h3",
     "h4",  "h5",     "h6",      "ul",      "ol",      "dl",      "table", "blockquote",
     "pre", "figure", "hr",      "center",  "address", "details", "body"});
constexpr auto kLines = std::to_array<std::string_view>(
    {"br", "li", "tr", "dt", "dd", "figcaption", "caption", "summary"});

// Names of <meta> that give a day, the most reliable first; JSON-LD comes after the first of them.
constexpr auto kDayNames = std::to_array<std::string_view>(
    {"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
     "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
     "dcterms.created", "citation_publication_date", "sailthru.date", "pubdate", "publish-date",
     "publish_date", "publishdate", "publication_date", "date"});

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_element(const xmlNode& node) { return node.type == XML_ELEMENT_NODE; }
bool holds_text(const xmlNode& node) {
  return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Of an element, in lower case.
std::string_view name_of(const xmlNode& element) { return view_of(element.name); }

const xmlAttr* find_attribute(const xmlNode& element, std::string_view name) {
  const xmlAttr* attribute = element.properties;
  while (attribute != nullptr && view_of(attribute->name) != name) attribute = attribute->next;
  return attribute;
}

bool has_attribute(const xmlNode& element, std::string_view name) {
  return find_attribute(element, name) != nullptr;
}

// Empty when there is none.
std::string_view attribute(const xmlNode& element, std::string_view name) {
  const xmlAttr* found = find_attribute(element, name);
  const bool has_value = found != nullptr && found->children != nullptr;
  return has_value ? trimmed(view_of(found->children->content)) : std::string_view();
}

// Walks a tree without recursion: `enter` says whether to go into a node, `leave` follows all that
// is in it.
template <typename Enter, typename Leave>
void walk(const xmlNode& root, Enter enter, Leave leave) {
  struct Step {
    const xmlNode* node;
    bool leaves;
  };
  std::vector<Step> steps = {{&root, false}};
  while (!steps.empty()) {
    const Step step = steps.back();
    steps.pop_back();
    if (step.leaves) {
      leave(*step.node);
      continue;
    }
    if (!enter(*step.node) || !is_element(*step.node)) continue;
    steps.push_back({step.node, true});
    for (const xmlNode* child = step.node->last; child != nullptr; child = child->prev) {
      steps.push_back({child, false});
    }
  }
}

bool is_left_out(const xmlNode& node) {
  return is_among(kLeftOut, name_of(node)) || has_attribute(node, "hidden");
}

class TextOfElement {
 public:
  std::string take(const xmlNode& root) {
    walk(
        root, [&](const xmlNode& node) { return enter(node, &node == &root); },
        [&](const xmlNode& node) { leave(node); });
    return text_.take();
  }

 private:
  bool enter(const xmlNode& node, bool is_root) {
    if (!is_element(node)) {
      add(node);
      return false;
    }
    if (!is_root && is_left_out(node)) return false;
    part(name_of(node));
    if (name_of(node) == "pre") ++preformatted_;
    return true;
  }

  void leave(const xmlNode& node) {
    if (name_of(node) == "pre") --preformatted_;
    part(name_of(node));
  }

  void part(std::string_view name) {
    if (is_among(kParagraphs, name)) text_.break_paragraph();
    if (is_among(kLines, name)) text_.break_line();
    if (name == "td" || name == "th") text_.part_words();
  }

  void add(const xmlNode& node) {
    if (!holds_text(node)) return;
    const std::string_view text = view_of(node.content);
    preformatted_ > 0 ? text_.add_as_it_stands(text) : text_.add(text);
  }

  FlowingText text_;
  int preformatted_ = 0;
};

std::string text_of(const xmlNode& node) { return TextOfElement().take(node); }

// What scripts and titles hold.
std::string content_of(const xmlNode& node) {
  std::string content;
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    if (holds_text(*child)) content.append(view_of(child->content));
  }
  return content;
}

// Goes over a page once and keeps what is of use.
class PageReader {
 public:
  HtmlPage read(const xmlNode& root) {
    walk(
        root, [this](const xmlNode& node) { return enter(node); },
        [this](const xmlNode& node) {
          if (&node == article_) article_ = nullptr;
        });
    page_.body = main_text(root);
    page_.title = title();
    drop_title_from_body();
    collect_days();
    return std::move(page_);
  }

 private:
  bool enter(const xmlNode& node) {
    if (!is_element(node)) return false;
    const std::string_view name = name_of(node);
    const auto* found = std::find_if(kReaders.begin(), kReaders.end(),
                                     [&](const auto& reader) { return reader.name == name; });
    if (found != kReaders.end()) (this->*found->read)(node);
    return name != "svg" && name != "math";
  }

  void read_root(const xmlNode& node) { take_first(page_.language, attribute(node, "lang")); }
  void read_title(const xmlNode& node) { take_first(title_, trimmed(content_of(node))); }
  void read_main(const xmlNode& node) { main_ = main_ == nullptr ? &node : main_; }
  void read_body(const xmlNode& node) { body_ = body_ == nullptr ? &node : body_; }
  void read_link(const xmlNode& node) {
    if (lower_ascii(attribute(node, "rel")) == "canonical") page_.url = attribute(node, "href");
  }

  static void take_first(std::string& kept, std::string_view text) {
    if (kept.empty()) kept = text;
  }

  void read_meta(const xmlNode& node) {
    const std::string_view content = attribute(node, "content");
    if (content.empty()) return;
    for (const char* naming : {"property", "name", "itemprop"}) {
      const std::string name = lower_ascii(attribute(node, naming));
      if (name.empty()) continue;
      if (name == "og:title") take_first(given_title_, content);
      if (name == "og:site_name") take_first(page_.source, content);
      if (name == "og:url") take_first(given_url_, content);
      const auto* known = std::find(kDayNames.begin(), kDayNames.end(), name);
      if (known == kDayNames.end()) continue;
      take_first(days_[static_cast<std::size_t>(known - kDayNames.begin())], content);
    }
  }

  // The first with words in it; a logo has none.
  void read_heading(const xmlNode& node) {
    constexpr int kMostHeadings = 8;
    if (heading_.empty() && ++headings_ <= kMostHeadings) heading_ = text_of(node);
  }

  void read_script(const xmlNode& node) {
    if (lower_ascii(attribute(node, "type")) != "application/ld+json" || !json_ld_day_.empty())
      return;
    json_ld_day_ = find_date_published(content_of(node)).value_or("");
  }

  // Of an article the <time> that says to be its day, else the first one.
  void read_time(const xmlNode& node) {
    const std::string_view day = attribute(node, "datetime");
    if (article_ == nullptr || day.empty()) return;
    const bool is_said = has_attribute(node, "pubdate") ||
                         lower_ascii(attribute(node, "itemprop")) == "datepublished";
    take_first(is_said ? said_time_ : first_time_, day);
  }

  void read_article(const xmlNode& node) {
    if (article_ != nullptr) return;
    article_ = &node;
    std::string text = text_of(node);
    text_of_articles_ += text.size();
    if (text.size() > longest_article_.size()) longest_article_ = std::move(text);
  }

  // A list of many articles is about none of them.
  std::string main_text(const xmlNode& root) {
    const bool one_article = longest_article_.size() * 2 > text_of_articles_;
    if (one_article) return std::move(longest_article_);
    std::string text = main_ == nullptr ? std::string() : text_of(*main_);
    if (text.empty() && body_ != nullptr) text = text_of(*body_);
    return text.empty() ? text_of(root) : text;
  }

  // <title> often has the name of the site behind the headline.
  std::string title() {
    const bool heading_is_in_title = !heading_.empty() && title_.starts_with(heading_);
    take_first(given_title_, heading_is_in_title ? heading_ : title_);
    take_first(given_title_, heading_);
    FlowingText line;
    line.add(given_title_);
    return line.take();
  }

  void drop_title_from_body() {
    const std::string_view body = page_.body;
    const std::string_view first = body.substr(0, body.find("\n\n"));
    if (first.size() < body.size() && (first == page_.title || first == heading_)) {
      page_.body.erase(0, first.size() + 2);
    }
  }

  void collect_days() {
    page_.days.push_back(std::move(days_.front()));
    page_.days.push_back(std::move(json_ld_day_));
    std::move(days_.begin() + 1, days_.end(), std::back_inserter(page_.days));
    page_.days.push_back(std::move(said_time_));
    page_.days.push_back(std::move(first_time_));
    std::erase(page_.days, std::string());
    if (page_.url.empty()) page_.url = std::move(given_url_);
  }

  struct ElementReader {
    std::string_view name;
    void (PageReader::*read)(const xmlNode& node);
  };
  static const std::array<ElementReader, 10> kReaders;

  HtmlPage page_;
  std::string given_title_;
  std::string title_;
  std::string heading_;
  int headings_ = 0;
  std::string given_url_;
  std::array<std::string, kDayNames.size()> days_;
  std::string json_ld_day_;
  std::string said_time_;
  std::string first_time_;
  // The outermost article that is being read.
  const xmlNode* article_ = nullptr;
  const xmlNode* main_ = nullptr;
  const xmlNode* body_ = nullptr;
  std::string longest_article_;
  std::size_t text_of_articles_ = 0;
};

const std::array<PageReader::ElementReader, 10> PageReader::kReaders = {
    {{"html", &PageReader::read_root},
     {"meta", &PageReader::read_meta},
     {"link", &PageReader::read_link},
     {"title", &PageReader::read_title},
     {"h1", &PageReader::read_heading},
     {"script", &PageReader::read_script},
     {"time", &PageReader::read_time},
     {"article", &PageReader::read_article},
     {"main", &PageReader::read_main},
     {"body", &PageReader::read_body}}};

// libxml2 wants to be set up once, before any thread uses it.
void set_up_libxml() {
  static const bool done = [] {
    xmlInitParser();
    return true;
  }();
  static_cast<void>(done);
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::unique_ptr<xmlDoc, FreeDocument> parse_document(std::string_view html) {
  set_up_libxml();
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (!context) return nullptr;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  // The bounds of tags are ours; those of libxml2 would cut the page off.
  context->options |= XML_PARSE_HUGE;
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  return std::unique_ptr<xmlDoc, FreeDocument>(std::exchange(context->myDoc, nullptr));
}

}  // namespace

std::optional<HtmlPage> parse_html_page(std::string_view html) {
  constexpr std::size_t kLongest = std::numeric_limits<int>::max();
  if (html.size() > kLongest || !is_within_html_bounds(html)) return std::nullopt;
  const std::unique_ptr<xmlDoc, FreeDocument> document = parse_document(html);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return HtmlPage{};
  return PageReader().read(*root);
}

}  // namespace corpus
