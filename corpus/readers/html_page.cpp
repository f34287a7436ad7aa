#include "corpus/readers/html_page.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <iterator>
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
constexpr auto kLeftOut = std::to_array<GumboTag>(
    {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
     GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_SVG,
     GUMBO_TAG_MATH, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,
     GUMBO_TAG_TEXTAREA, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE});
constexpr auto kParagraphs = std::to_array<GumboTag>(
    {GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
     GUMBO_TAG_MAIN,    GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,
     GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_UL,
     GUMBO_TAG_OL,      GUMBO_TAG_DL,      GUMBO_TAG_TABLE,   GUMBO_TAG_BLOCKQUOTE,
     GUMBO_TAG_PRE,     GUMBO_TAG_FIGURE,  GUMBO_TAG_HR,      GUMBO_TAG_CENTER,
     GUMBO_TAG_ADDRESS, GUMBO_TAG_DETAILS, GUMBO_TAG_BODY});
constexpr auto kLines =
    std::to_array<GumboTag>({GUMBO_TAG_BR, GUMBO_TAG_LI, GUMBO_TAG_TR, GUMBO_TAG_DT, GUMBO_TAG_DD,
                             GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION, GUMBO_TAG_SUMMARY});

// Names of <meta> that give a day, the most reliable first; JSON-LD comes after the first of them.
constexpr auto kDayNames = std::to_array<std::string_view>(
    {"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
     "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
     "dcterms.created", "citation_publication_date", "sailthru.date", "pubdate", "publish-date",
     "publish_date", "publishdate", "publication_date", "date"});

template <std::size_t N>
bool is_among(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

// Empty when there is none.
std::string_view attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : trimmed(found->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
  return gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

// Walks a tree without recursion: `enter` says whether to go into a node, `leave` follows all that
// is in it.
template <typename Enter, typename Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
  struct Step {
    const GumboNode* node;
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
    const GumboVector& children = step.node->v.element.children;
    for (unsigned i = children.length; i-- > 0;) {
      steps.push_back({static_cast<const GumboNode*>(children.data[i]), false});
    }
  }
}

bool is_left_out(const GumboNode& node) {
  return is_among(kLeftOut, node.v.element.tag) || has_attribute(node, "hidden");
}

class TextOfElement {
 public:
  std::string take(const GumboNode& root) {
    walk(
        root, [&](const GumboNode& node) { return enter(node, &node == &root); },
        [&](const GumboNode& node) { leave(node); });
    return text_.take();
  }

 private:
  bool enter(const GumboNode& node, bool is_root) {
    if (!is_element(node)) {
      add(node);
      return false;
    }
    if (!is_root && is_left_out(node)) return false;
    part(node.v.element.tag);
    if (node.v.element.tag == GUMBO_TAG_PRE) ++preformatted_;
    return true;
  }

  void leave(const GumboNode& node) {
    if (node.v.element.tag == GUMBO_TAG_PRE) --preformatted_;
    part(node.v.element.tag);
  }

  void part(GumboTag tag) {
    if (is_among(kParagraphs, tag)) text_.break_paragraph();
    if (is_among(kLines, tag)) text_.break_line();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) text_.part_words();
  }

  void add(const GumboNode& node) {
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_DOCUMENT) return;
    const std::string_view text = node.v.text.text;
    preformatted_ > 0 ? text_.add_as_it_stands(text) : text_.add(text);
  }

  FlowingText text_;
  int preformatted_ = 0;
};

std::string text_of(const GumboNode& node) { return TextOfElement().take(node); }

// What scripts and titles hold.
std::string content_of(const GumboNode& node) {
  std::string content;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (!is_element(*child)) content.append(child->v.text.text);
  }
  return content;
}

// Goes over a page once and keeps what is of use.
class PageReader {
 public:
  HtmlPage read(const GumboNode& root) {
    walk(
        root, [this](const GumboNode& node) { return enter(node); },
        [this](const GumboNode& node) {
          if (&node == article_) article_ = nullptr;
        });
    page_.body = main_text(root);
    page_.title = title();
    drop_title_from_body();
    collect_days();
    return std::move(page_);
  }

 private:
  bool enter(const GumboNode& node) {
    if (!is_element(node)) return false;
    switch (node.v.element.tag) {
      case GUMBO_TAG_HTML:
        page_.language = attribute(node, "lang");
        break;
      case GUMBO_TAG_META:
        read_meta(node);
        break;
      case GUMBO_TAG_LINK:
        if (lower_ascii(attribute(node, "rel")) == "canonical") page_.url = attribute(node, "href");
        break;
      case GUMBO_TAG_TITLE:
        take_first(title_, trimmed(content_of(node)));
        break;
      case GUMBO_TAG_H1:
        read_heading(node);
        break;
      case GUMBO_TAG_SCRIPT:
        read_script(node);
        break;
      case GUMBO_TAG_TIME:
        read_time(node);
        break;
      case GUMBO_TAG_ARTICLE:
        enter_article(node);
        break;
      case GUMBO_TAG_MAIN:
        main_ = main_ == nullptr ? &node : main_;
        break;
      case GUMBO_TAG_BODY:
        body_ = &node;
        break;
      default:
        break;
    }
    return node.v.element.tag != GUMBO_TAG_SVG;
  }

  static void take_first(std::string& kept, std::string_view text) {
    if (kept.empty()) kept = text;
  }

  void read_meta(const GumboNode& node) {
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
  void read_heading(const GumboNode& node) {
    constexpr int kMostHeadings = 8;
    if (heading_.empty() && ++headings_ <= kMostHeadings) heading_ = text_of(node);
  }

  void read_script(const GumboNode& node) {
    if (lower_ascii(attribute(node, "type")) != "application/ld+json" || !json_ld_day_.empty())
      return;
    json_ld_day_ = find_date_published(content_of(node)).value_or("");
  }

  // Of an article the <time> that says to be its day, else the first one.
  void read_time(const GumboNode& node) {
    const std::string_view day = attribute(node, "datetime");
    if (article_ == nullptr || day.empty()) return;
    const bool is_said = has_attribute(node, "pubdate") ||
                         lower_ascii(attribute(node, "itemprop")) == "datepublished";
    take_first(is_said ? said_time_ : first_time_, day);
  }

  void enter_article(const GumboNode& node) {
    if (article_ != nullptr) return;
    article_ = &node;
    std::string text = text_of(node);
    text_of_articles_ += text.size();
    if (text.size() > longest_article_.size()) longest_article_ = std::move(text);
  }

  // A list of many articles is about none of them.
  std::string main_text(const GumboNode& root) {
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
  const GumboNode* article_ = nullptr;
  const GumboNode* main_ = nullptr;
  const GumboNode* body_ = nullptr;
  std::string longest_article_;
  std::size_t text_of_articles_ = 0;
};

GumboOptions options_of_parser() {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return options;
}

struct DestroyOutput {
  void operator()(GumboOutput* output) const {
    const GumboOptions options = options_of_parser();
    gumbo_destroy_output(&options, output);
  }
};

}  // namespace

std::optional<HtmlPage> parse_html_page(std::string_view html) {
  if (!is_within_html_bounds(html)) return std::nullopt;
  const GumboOptions options = options_of_parser();
  const std::unique_ptr<GumboOutput, DestroyOutput> output(
      gumbo_parse_with_options(&options, html.data(), html.size()));
  return PageReader().read(*output->root);
}

}  // namespace corpus
