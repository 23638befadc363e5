select occurred as edtf
from {{ ref('stg_claims') }}
where occurred is not null
union
select due as edtf
from {{ ref('stg_claims') }}
where due is not null
union
select published as edtf
from {{ ref('stg_sources') }}
where published is not null
union
select dated as edtf
from {{ ref('stg_origins') }}
where dated is not null
