-- A draw is a piece of a digest of what it decides, so that neither a seed nor threads
-- matter. Pieces of one digest start at places ten bits or more apart.
create macro slice(digest, place, below) as
    cast((digest >> place) % cast(below as ubigint) as integer);

create macro chance(digest, place, rate) as
    ((digest >> place) & cast(4095 as ubigint)) < rate * 4096;

-- Zipf's law in integers: evenly below `many` halved again and again, but not below
-- `head`, so that the first few share the top.
create macro zipf(digest, many, head) as
    slice(digest, 20, greatest(least(head, many), many >> slice(digest, 0, 11)));

create macro head_of(many) as 32 + many // 1024;

create macro pick(list, digest, place) as list[1 + slice(digest, place, len(list))];

create macro day_of(day_number) as
    cast(getvariable('first_day') as date) + cast(day_number as integer);

create macro syllable(syllables, code, place) as
    syllables[1 + cast((code >> (5 * place)) & 31 as integer)];

create macro capitalised(word) as upper(word[1]) || word[2:];
