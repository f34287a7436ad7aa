#include "indexer/xapian/generation.h"

#include <optional>
#include <system_error>

#include "indexer/layout.h"
#include "indexer/value_record.h"
#include "indexer/xapian/derived_files.h"
#include "indexer/xapian/entry_document.h"
#include "indexer/xapian/merge.h"
#include "indexer/xapian/value_metadata.h"
#include "indexer/xapian/word_positions_builder.h"

namespace indexer {
namespace {

// Merging counts documents from the first that there is.
void remove_gone(Xapian::WritableDatabase& database, const Xapian::Database& served,
                 const std::set<Xapian::docid>& gone) {
  if (gone.empty()) return;
  const Xapian::docid before_first = *served.postlist_begin("") - 1;
  for (const Xapian::docid document : gone) database.delete_document(document - before_first);
}

// What merging with the database would have done, had any of its reports stayed.
void merge_metadata(const Xapian::Database& served, Xapian::WritableDatabase& database) {
  const std::set<std::string> of_lexicon = lexicon_value_keys(database);
  for (auto at = served.metadata_keys_begin(); at != served.metadata_keys_end(); ++at) {
    const std::string key = *at;
    const std::string record = served.get_metadata(key);
    if (key.starts_with(kCalledKeyPrefix)) {
      database.set_metadata(key, joined_lines(record, database.get_metadata(key)));
    } else if (!of_lexicon.contains(key)) {
      database.set_metadata(key, record);
    }
  }
}

// Those that are made from reports which stay where they were are good still.
void link_positions(const std::filesystem::path& served, const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(served, ignored)) {
    if (is_segment_name(entry.path().filename().string()))
      std::filesystem::create_hard_link(entry.path(), folder / entry.path().filename(), ignored);
  }
}

}  // namespace

void write_metadata(Xapian::WritableDatabase& database,
                    const std::map<std::string, std::string>& metadata) {
  for (const auto& [key, value] : metadata) {
    if (database.get_metadata(key) != value) database.set_metadata(key, value);
  }
}

std::size_t reports_of(const std::vector<SealedBatch>& batches) {
  std::size_t count = 0;
  for (const SealedBatch& batch : batches)
    count += Xapian::Database(batch.folder.string()).get_doccount();
  return count;
}

std::set<Xapian::docid> replaced_by(const std::vector<SealedBatch>& batches,
                                    const Xapian::Database& served) {
  std::set<Xapian::docid> replaced;
  if (served.get_doccount() == 0) return replaced;
  const std::string prefix(kIdPrefix);
  for (const SealedBatch& batch : batches) {
    const Xapian::Database fresh(batch.folder.string());
    for (auto term = fresh.allterms_begin(prefix); term != fresh.allterms_end(prefix); ++term) {
      const std::string id = *term;
      const Xapian::PostingIterator posting = served.postlist_begin(id);
      if (posting != served.postlist_end(id)) replaced.insert(*posting);
    }
  }
  return replaced;
}

void pour(const std::vector<SealedBatch>& batches, Xapian::WritableDatabase& database) {
  for (const SealedBatch& batch : batches) {
    const Xapian::Database source(batch.folder.string());
    for (auto at = source.postlist_begin(""); at != source.postlist_end(""); ++at) {
      const Xapian::Document document = source.get_document(*at);
      const std::string id =
          first_term(document.termlist_begin(), document.termlist_end(), kIdPrefix);
      database.replace_document(id, document);
    }
    ValueMetadata values;
    const std::set<std::string> of_lexicon = lexicon_value_keys(source);
    const std::string prefix(kValueKeyPrefix);
    const auto end = source.metadata_keys_end(prefix);
    for (auto key = source.metadata_keys_begin(prefix); key != end; ++key) {
      std::optional<ValueRecord> value = parse_value_record(source.get_metadata(*key));
      if (!value) continue;
      value->in_lexicon = of_lexicon.contains(*key);
      values.put(database, *value);
    }
  }
}

void make_generation(const Renewal& renewal, const std::filesystem::path& served,
                     const std::filesystem::path& folder) {
  const Xapian::Database before(served.string());
  const bool none_stays = renewal.gone.size() == before.get_doccount();
  std::vector<std::filesystem::path> sources;
  if (!none_stays) sources.push_back(served);
  for (const SealedBatch& batch : renewal.batches) sources.push_back(batch.folder);
  merge_databases(sources, folder);
  {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN);
    none_stays ? merge_metadata(before, database) : remove_gone(database, before, renewal.gone);
    write_metadata(database, renewal.metadata);
    write_metadata(database, {{kBatchLexiconKey, ""}, {kBatchBootKey, ""}});
    database.commit();
  }
  if (!none_stays) link_positions(served, folder);
  make_derived_files(folder);
}

}  // namespace indexer
