-- What faults there are, and how figures are written.
create table faults as
select
    *,
    coalesce(unit, metric_id) is not null as is_of_figure
from read_csv(getvariable('data') || '/faults.csv', all_varchar = true);

create macro in_digits(figure, digits) as
    translate(cast(figure as varchar), '0123456789', digits);

-- 1.2 million in words of the language, where it has them.
create macro written(figure, script) as
    case
        when figure >= script.big_factor
            then
                in_digits(figure / script.big_factor, script.digits)
                || script.big_word
        when figure >= script.small_factor
            then
                in_digits(figure / script.small_factor, script.digits)
                || script.small_word
        else in_digits(figure, script.digits)
    end;

-- What a row says in a column, where no fault is put there.
create macro cell(faulty_column, column_name, faulty_cell, told) as
    if(coalesce(faulty_column = column_name, false), faulty_cell, told);
