select avg(cast(is_who_is_meant as integer)) from claims
